import HubHTTP
import HubJSON

// What surrounds an answer of Hub 0.8 (flame-hub.md, 10.3).
extension FlameHubState {
  /// The answer to `OPTIONS`, whatever the path.
  static func hub08Preflight(_ request: SandboxRequest) -> SandboxResponse? {
    guard request.method == "OPTIONS" else { return nil }
    var fields: HTTPFields = [.allowCredentials: "true"]
    fields[.allowOrigin] = request.fields[.origin]
    fields[.allowMethods] = "GET,HEAD,PUT,PATCH,POST,DELETE"
    fields[.allowHeaders] = request.fields[.requestHeaders]
    fields[.contentLength] = "0"
    fields[.capitalVary] = "Origin, Access-Control-Request-Headers"
    return SandboxResponse(status: 204, reason: nil, fields: fields, isChunked: false)
  }

  func hub08Response(_ answer: HubAnswer, to request: SandboxRequest, _ counted: HTTPFields) -> SandboxResponse {
    var fields: HTTPFields = [.allowCredentials: "true", .capitalVary: "Origin"]
    fields[.allowOrigin] = request.fields[.origin]
    for field in counted { fields.append(field) }
    for field in answer.fields { fields.append(field) }
    var response = SandboxResponse(status: answer.status, reason: nil, isChunked: false)
    switch answer.content {
    case .stream(let stream, let type):
      response.stream = stream
      response.isChunked = true
      fields[.contentType] = type
    case .text(let text, let type):
      response.body = Array(text.utf8)
      fields[.contentType] = type
    case .none, .json, .record, .page, .noRoute, .upload:
      guard let value = answer.json(in: records.catalogue) else { break }
      response.body = value.serialized()
      fields[.contentType] = "application/json; charset=utf-8"
    }
    // Every text is marked with a coding that is none.
    if fields[.contentType] != nil, !response.isChunked {
      fields[.contentEncoding] = "utf-8"
      if answer.isTagged, let tag = Self.entityTag(of: response.body) {
        fields[.eTag] = tag
        let isRead = request.method == "GET" || request.method == "HEAD"
        if isRead, answer.status == 200, Self.matches(request.fields[.ifNoneMatch], tag) {
          response.status = 304
          response.body = []
          fields[.contentType] = nil
        }
      }
    }
    if request.method == "HEAD" { response.dropBody() }
    response.fields = fields
    return response
  }

  /// `GET /`
  func hub08Status(of service: HubService) -> HubAnswer {
    var status: JSONObject = [
      "timestamp": .number(JSONNumber(now.seconds * 1000 + Int64(now.nanoseconds) / 1_000_000))
    ]
    switch service {
    case .auth:
      status["version"] = .string(settings.authVersion ?? release.authVersion)
      status["tokenMaxAgeAccessToken"] = .number(JSONNumber(tokenLife))
      status["tokenMaxAgeRefreshToken"] = .number(JSONNumber(settings.refreshTokenLife))
      status["redis"] = true
      status["vault"] = true
    case .core: status["version"] = .string(settings.version)
    case .storage: break
    }
    return .json(200, .object(status))
  }
}
