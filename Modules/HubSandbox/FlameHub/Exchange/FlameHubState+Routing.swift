import HubHTTP
import HubJSON

extension FlameHubState {
  /// Answers a request whose sender is known, as the route does.
  mutating func route(_ request: SandboxRequest, at service: HubService, for caller: Caller?) throws(HubFailure)
    -> HubAnswer
  {
    guard let path = HubPath(request.path), let route = HubRoute(path, at: service, in: records.catalogue) else {
      return .noRoute
    }
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
    case .status: return status(of: service)
    default: break
    }
    switch service {
    case .auth: return try authAction(route, request, caller)
    case .core: return try coreAction(route, method, request, known(caller))
    case .storage: return try storageAction(route, request, known(caller))
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
    let body = resource.members(named: try HubBody.members(of: request))
    switch (method, key) {
    case ("POST", nil): return try create(resource, body, by: caller)
    case ("POST", let key?): return try update(resource, key, body, by: caller)
    case ("PUT", let key?): return try put(resource, key, body, by: caller)
    case ("DELETE", let key?): return try delete(resource, key, by: caller)
    default: return .noRoute
    }
  }

  func known(_ caller: Caller?) throws(HubFailure) -> Caller {
    guard let caller else { throw .authenticationRequired }
    return caller
  }

  /// `GET /`
  private func status(of service: HubService) -> HubAnswer {
    if generation == .hub08 { return hub08Status(of: service) }
    let now = now
    guard service == .auth else {
      let milliseconds = now.seconds * 1000 + Int64(now.nanoseconds) / 1_000_000
      return .json(
        200, ["version": .string(settings.version), "timestamp": .number(JSONNumber(milliseconds))])
    }
    var features: JSONObject = ["registration": false, "passwordRecovery": false, "emailVerification": false]
    if release.has(.hasAuthupBeta62) { features["accountConsole"] = true }
    return .json(
      200,
      [
        "version": .string(settings.authVersion ?? release.authVersion), "date": .string(now.description),
        "features": .object(features),
      ])
  }
}
