import HubHTTP
import HubJSON

extension HahnProCloudState {
  mutating func route(_ request: SandboxRequest) throws(CloudFailure) -> CloudAnswer {
    let call = CloudCall(request, by: try caller(of: request))
    let segments = request.path.split(separator: "/").map { PercentEncoding.decode($0) }
    let method = request.method == "HEAD" ? "GET" : request.method
    if let service = segments.first.flatMap(DataService.init) {
      let rest = Array(segments.dropFirst())
      if let answer = try special(service, method, rest, call) { return answer }
      if let answer = try trash(service, method, rest, call) { return answer }
      if service.hasRevisions, let answer = try revisions(service, method, rest, call) { return answer }
      if let answer = try data(service, method, rest, call) { return answer }
    }
    throw .notFound("Cannot \(request.method) /api\(request.target)")
  }

  private func caller(of request: SandboxRequest) throws(CloudFailure) -> CloudCaller {
    let parts = (request.fields[.authorization] ?? "").split(separator: " ", maxSplits: 1)
    guard parts.count == 2, parts[0].lowercased() == "bearer",
      let token = keycloak.token(String(parts[1]), now: now)
    else { throw .unauthorized }
    return CloudCaller(
      id: token.claims.text("sub") ?? "", name: token.claims.text("preferred_username") ?? "",
      roles: Set(token.roles))
  }

  /// What only one service has; its words win over ids.
  private mutating func special(
    _ service: DataService, _ method: String, _ path: [String], _ call: CloudCall
  ) throws(CloudFailure) -> CloudAnswer? {
    switch service {
    case .assets: try assets(method, path, call)
    case .assetTypes: nil
    case .contents: try contents(method, path, call)
    case .timeSeries: try timeSeries(method, path, call)
    }
  }

  private mutating func data(
    _ service: DataService, _ method: String, _ path: [String], _ call: CloudCall
  ) throws(CloudFailure) -> CloudAnswer? {
    switch (method, path.count) {
    case ("GET", 0): return .json(200, try list(service, call))
    case ("POST", 0):
      return .json(201, shown(try create(service, try call.members(), by: call.caller), of: service))
    case ("POST", 1) where path == ["many"]:
      var made: [JSONValue] = []
      for element in try call.elements() {
        made.append(shown(try create(service, element, by: call.caller), of: service))
      }
      return .json(201, .array(made))
    case ("GET", 1):
      let record = try find(service, path[0], for: call.caller)
      return .json(200, shown(record, of: service, populating: call.names("populate")))
    case ("PUT", 1):
      return .json(200, shown(try update(service, path[0], try call.members(), by: call.caller), of: service))
    case ("DELETE", 1): return .json(200, try delete(service, path[0], call))
    default: return nil
    }
  }
}
