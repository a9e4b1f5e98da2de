import HubHTTP
import HubJSON

extension FlameHubState {
  /// Answers a request whose sender is known, as the route does.
  mutating func route(_ request: SandboxRequest, at service: HubService, for caller: Caller?) throws(HubFailure)
    -> HubAnswer
  {
    guard let path = HubPath(request.path), let route = HubRoute(path, at: service) else { return .noRoute }
    let method = request.method == "HEAD" ? "GET" : request.method
    if method == "OPTIONS" {
      let methods = (route.methods + (route.methods.contains("GET") ? ["HEAD"] : [])).joined(separator: ",")
      return HubAnswer(
        status: 200, content: .text(methods, type: "text/plain;charset=UTF-8"), fields: [.allow: methods],
        isTagged: false)
    }
    guard route.methods.contains(method) else { return .noRoute }
    switch route {
    case .collection(let resource): return try answer(resource, nil, method, request, caller)
    case .item(let resource, let key): return try answer(resource, key, method, request, caller)
    case .nodeClient(let key):
      if method == "GET" { return try nodeClientCredentials(key, for: known(caller)) }
      return try setNodeClientCredentials(key, HubBody.members(of: request), by: known(caller))
    case .nodeRegistry(let key): return try nodeRegistryCredentials(key, for: known(caller))
    case .status: return status(of: service)
    case .token: return try token(HubBody.members(of: request), request)
    case .introspection: return try introspect(HubBody.members(of: request), request)
    case .revocation: return try revoke(HubBody.members(of: request), request)
    case .keys: return keySet
    case .key(let id): return try key(id)
    case .realmKeys(let realm):
      _ = try find(realm, of: .realms, for: caller)
      return realmKeySet
    case .discovery: return discoveryRedirect
    case .realmDiscovery(let realm): return discovery(of: try find(realm, of: .realms, for: caller))
    case .userInfo: return try userInfo(known(caller))
    case .ownSession: return try endSession(of: known(caller))
    case .logout: throw .inside("There is no login page to log out of.")
    }
  }

  private mutating func answer(
    _ resource: Resource, _ key: String?, _ method: String, _ request: SandboxRequest, _ caller: Caller?
  ) throws(HubFailure) -> HubAnswer {
    if method == "GET" {
      var caller = caller
      if case .anyone = resource.access.reading {} else { caller = try known(caller) }
      let query = QueryNode(parsing: request.query)
      guard let key else { return try list(resource, query, for: caller) }
      return try get(resource, key, query, for: caller)
    }
    let caller = try known(caller)
    let body = try HubBody.members(of: request)
    switch (method, key) {
    case ("POST", nil): return try create(resource, body, by: caller)
    case ("POST", let key?): return try update(resource, key, body, by: caller)
    case ("PUT", let key?): return try put(resource, key, body, by: caller)
    case ("DELETE", let key?): return try delete(resource, key, by: caller)
    default: return .noRoute
    }
  }

  private func known(_ caller: Caller?) throws(HubFailure) -> Caller {
    guard let caller else { throw .authenticationRequired }
    return caller
  }

  /// `GET /`
  private func status(of service: HubService) -> HubAnswer {
    let now = now
    guard service == .auth else {
      let milliseconds = now.seconds * 1000 + Int64(now.nanoseconds) / 1_000_000
      return .json(
        200, ["version": .string(settings.version), "timestamp": .number(JSONNumber(milliseconds))])
    }
    return .json(
      200,
      [
        "version": .string(settings.authVersion), "date": .string(now.description),
        "features": ["registration": false, "passwordRecovery": false, "emailVerification": false],
      ])
  }
}
