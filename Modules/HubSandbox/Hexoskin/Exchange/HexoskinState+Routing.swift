import HubHTTP
import HubJSON

extension HexoskinState {
  /// Answers a request, all fields included.
  mutating func respond(to request: SandboxRequest) -> SandboxResponse {
    var response: SandboxResponse
    do {
      response = try answered(request)
    } catch {
      response = error.response
      // An object that is not there is an answer of the handler's (wire page, 5.3).
      if response.fields.contains(.capitalVary), Self.isAjax(request) { response.fields[.cacheControl] = "no-cache" }
    }
    response.fields[.date] = HTTPDate.text(secondsSince1970: now.seconds)
    if request.method == "HEAD" { response.body = [] }
    return response
  }

  private mutating func answered(_ request: SandboxRequest) throws(HexoskinRefusal) -> SandboxResponse {
    if let response = door.respond(to: request, at: url(of: request), now: now, randomness: randomness) {
      return response
    }
    let path = PercentEncoding.decode(request.path)
    guard let route = HexoskinRoute(path, in: resources) else { return elsewhere(path, request) }
    switch route.place {
    case .index: return try index(request, route.prefix)
    case .schema(let resource):
      let call = HexoskinCall(request, resource, prefix: route.prefix)
      return fielded(try schema(call), call)
    case .set(let resource, let keys):
      let call = HexoskinCall(request, resource, prefix: route.prefix)
      return fielded(try several(keys, call), call)
    case .list(let resource):
      let call = overridden(HexoskinCall(request, resource, prefix: route.prefix))
      return fielded(try listed(call), call)
    case .detail(let resource, let key):
      let call = overridden(HexoskinCall(request, resource, prefix: route.prefix))
      return fielded(try single(key, call), call)
    }
  }

  /// Any method may be another one (wire page, 5.2).
  private func overridden(_ call: HexoskinCall) -> HexoskinCall {
    var call = call
    if let method = call.request.fields[.methodOverride] { call.method = method }
    return call
  }

  /// What the engine adds to answers that come from a handler (wire page, 5.3).
  private func fielded(_ response: SandboxResponse, _ call: HexoskinCall) -> SandboxResponse {
    var response = response
    response.fields[.capitalVary] = "Accept"
    if call.method == "GET" && response.status == 200 || Self.isAjax(call.request) {
      response.fields[.cacheControl] = "no-cache"
    }
    return response
  }

  /// Browsers that ask in the background are told not to keep anything.
  private static func isAjax(_ request: SandboxRequest) -> Bool { request.fields[.requestedWith] == "XMLHttpRequest" }

  /// Checks the method, then who asks.
  mutating func admit(_ call: inout HexoskinCall, _ allowed: [String]) throws(HexoskinRefusal) {
    try check(call, allowed)
    if call.resource.behaviour == .locked { throw .empty(401) }
    call.visitor = try door.admit(
      HexoskinKnock(
        request: call.request, method: call.method.uppercased(), url: url(of: call.request),
        resource: call.resource.name, now: now, scheme: call.resource.behaviour == .readOnly ? .plainBasic : .any))
  }

  func check(_ call: HexoskinCall, _ allowed: [String]) throws(HexoskinRefusal) {
    let method = call.method.lowercased()
    if method != "options", allowed.contains(method) { return }
    let methods = allowed.map { $0.uppercased() }.joined(separator: ",")
    throw HexoskinRefusal(.page(method == "options" ? 200 : 405, methods, [.allow: methods]))
  }

  private mutating func several(_ keys: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    var call = call
    try admit(&call, ["get"])
    if ![.objects, .imports, .readOnly].contains(call.resource.behaviour) { throw .sorry() }
    let objects = try set(keys, call)
    door.count(call.visitor, at: call.resource.name, now: now)
    return try answer(200, objects, to: call)
  }

  private mutating func listed(_ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    var call = call
    try check(call, call.resource.listMethods)
    if call.resource.behaviour == .unwritten { throw .empty(501) }
    try admit(&call, call.resource.listMethods)
    let response = try handleList(call)
    door.count(call.visitor, at: call.resource.name, now: now)
    return response
  }

  private mutating func single(_ key: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    var call = call
    let allowed = call.resource.detailMethods
    try check(call, allowed)
    if call.method.lowercased() == "post" { throw .empty(501) }
    try admit(&call, allowed)
    let response = try handleDetail(key, call)
    door.count(call.visitor, at: call.resource.name, now: now)
    return response
  }

  /// The URL of a request as its sender signed it: nothing is decoded (wire page, 3.2).
  func url(of request: SandboxRequest) -> String {
    let origin = request.fields[.host].map { "http://\($0)" } ?? baseURL
    return origin + request.target
  }
}
