import HubCrypto
import HubHTTP
import HubJSON

extension FlameHubState {
  /// Answers a request to a service, all fields included. What a failed request had changed is undone.
  mutating func respond(to request: SandboxRequest, at service: HubService) -> SandboxResponse {
    var response = undated(request, at: service)
    response.fields[.date] = HTTPDate.text(secondsSince1970: now.seconds)
    response.fields[.keepAlive] = "timeout=5"
    return response
  }

  private mutating func undated(_ request: SandboxRequest, at service: HubService) -> SandboxResponse {
    let preflight = generation == .hub08 ? Self.hub08Preflight(request) : Self.preflight(request)
    if let preflight { return preflight }
    work()
    var common = HTTPFields()
    let caller: Caller?
    // Auth counts a request before it looks at the token, core and storage do not count one whose token is bad.
    if service == .auth {
      let counted = countRequest(of: nil, at: service)
      common = counted.fields
      if let refusal = counted.refusal { return response(refusal, to: request, common) }
    }
    do {
      caller = try self.caller(of: request, at: service)
    } catch {
      var answer = error.answer(of: service, in: release)
      if generation == .hub08, service == .auth { answer.clearCookies() }
      return response(answer, to: request, common)
    }
    if service != .auth {
      let counted = countRequest(of: caller, at: service)
      common = counted.fields
      if let refusal = counted.refusal { return response(refusal, to: request, common) }
    }
    let before = (records, secrets, contents, logs, jobs)
    do {
      return response(try route(request, at: service, for: caller), to: request, common)
    } catch {
      (records, secrets, contents, logs, jobs) = before
      return response(error.answer(of: service, in: release), to: request, common)
    }
  }

  /// The answer to a browser's question whether it may ask (Fetch standard, 3.2.2).
  private static func preflight(_ request: SandboxRequest) -> SandboxResponse? {
    guard request.method == "OPTIONS", let origin = request.fields[.origin],
      request.fields.contains(.requestMethod)
    else { return nil }
    var fields: HTTPFields = [.allowCredentials: "true"]
    fields[.allowHeaders] = request.fields[.requestHeaders]
    fields[.allowMethods] = "GET,HEAD,POST,PUT,PATCH,DELETE,OPTIONS"
    fields[.allowOrigin] = origin
    fields[.contentLength] = "0"
    fields[.vary] = "origin, access-control-request-headers"
    return SandboxResponse(status: 204, fields: fields, isChunked: false)
  }

  private static let exposedFields =
    "ratelimit-limit,ratelimit-remaining,ratelimit-reset,retry-after,etag,content-disposition,content-range,"
    + "accept-ranges,location,www-authenticate"

  private func response(
    _ answer: HubAnswer, to request: SandboxRequest, _ counted: HTTPFields
  ) -> SandboxResponse {
    if generation == .hub08 { return hub08Response(answer, to: request, counted) }
    var fields: HTTPFields = [.allowCredentials: "true"]
    let origin = request.fields[.origin]
    fields[.allowOrigin] = origin
    fields[.exposeHeaders] = Self.exposedFields
    for field in answer.fields { fields.append(field) }
    var body: [UInt8] = []
    switch answer.content {
    case .none: break
    case .json, .record, .page, .noRoute:
      guard let value = answer.json(in: records.catalogue) else { break }
      body = value.serialized()
      fields[.contentType] = "application/json; charset=utf-8"
    case .bytes(let bytes, let type):
      body = bytes
      fields[.contentType] = type
    case .text(let text, let type):
      body = Array(text.utf8)
      fields[.contentType] = type
    }
    var response = SandboxResponse(status: answer.status, body: body)
    if answer.isTagged, let tag = Self.entityTag(of: body) {
      fields[.eTag] = tag
      let isRead = request.method == "GET" || request.method == "HEAD"
      if isRead, answer.status == 200, Self.matches(request.fields[.ifNoneMatch], tag) {
        response.status = 304
        response.body = []
      }
    }
    for field in counted { fields.append(field) }
    if origin != nil { fields[.vary] = "origin" }
    if request.method == "HEAD" { response.body = [] }
    response.fields = fields
    return response
  }

  /// A weak tag: the length in hexadecimal and the SHA-1 of the body, as the Hub's framework makes it.
  static func entityTag(of body: [UInt8]) -> String? {
    guard let digest = try? HashFunction.sha1.digest(of: body) else { return nil }
    let text = Base64.encode(digest).prefix { $0 != "=" }
    return "W/\"\(String(body.count, radix: 16))-\(text)\""
  }

  static func matches(_ condition: String?, _ tag: String) -> Bool {
    guard let condition else { return false }
    return condition.split(separator: ",").map(\.trimmingWhitespace).contains { $0 == tag || $0 == "*" }
  }
}
