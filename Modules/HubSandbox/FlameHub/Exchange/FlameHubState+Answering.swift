import HubCrypto
import HubHTTP
import HubJSON

extension FlameHubState {
  /// Answers a request to a service whose body has arrived, all fields included.
  mutating func respond(to request: SandboxRequest, at service: HubService) -> SandboxResponse {
    switch begin(request, at: service) {
    case .answered(let response): return response
    case .upload(let upload):
      var receiver = UploadReceiver(upload, folder: nil)
      do {
        try receiver.take(request.body)
        return finish(upload, with: .success(try receiver.finished()))
      } catch {
        return finish(upload, with: .failure(error))
      }
    }
  }

  /// Answers a request to a service, all fields included, unless it is an upload that is let in: then its body is to be
  /// read, and ``finish(_:with:)`` answers. What a failed request had changed is undone.
  mutating func begin(_ request: SandboxRequest, at service: HubService) -> HubStep {
    switch undated(request, at: service) {
    case .answered(let response): .answered(dated(response))
    case .upload(let upload): .upload(upload)
    }
  }

  /// Answers an upload whose files have arrived, or could not be kept.
  mutating func finish(
    _ upload: AdmittedUpload, with files: Result<[UploadReceiver.File], HubFailure>
  ) -> SandboxResponse {
    work()
    let answer = attempt(at: .storage) { hub throws(HubFailure) in try hub.keep(files.get(), of: upload) }
    return dated(response(answer, to: upload.request, upload.counted))
  }

  private func dated(_ response: SandboxResponse) -> SandboxResponse {
    var response = response
    response.fields[.date] = HTTPDate.text(secondsSince1970: now.seconds)
    response.fields[.keepAlive] = "timeout=5"
    return response
  }

  private mutating func undated(_ request: SandboxRequest, at service: HubService) -> HubStep {
    let preflight = generation == .hub08 ? Self.hub08Preflight(request) : Self.preflight(request)
    if let preflight { return .answered(preflight) }
    work()
    var common = HTTPFields()
    let caller: Caller?
    // Auth counts a request before it looks at the token, core and storage do not count one whose token is bad.
    if service == .auth {
      let counted = countRequest(of: nil, at: service)
      common = counted.fields
      if let refusal = counted.refusal { return .answered(response(refusal, to: request, common)) }
    }
    do {
      caller = try self.caller(of: request, at: service)
    } catch {
      var answer = error.answer(of: service, in: release)
      if generation == .hub08, service == .auth { answer.clearCookies() }
      return .answered(response(answer, to: request, common))
    }
    if service != .auth {
      let counted = countRequest(of: caller, at: service)
      common = counted.fields
      if let refusal = counted.refusal { return .answered(response(refusal, to: request, common)) }
    }
    let answer = attempt(at: service) { hub throws(HubFailure) in try hub.route(request, at: service, for: caller) }
    if case .upload(var upload) = answer.content {
      upload.counted = common
      return .upload(upload)
    }
    return .answered(response(answer, to: request, common))
  }

  /// What a piece of work answers; what it had changed before it failed is undone.
  private mutating func attempt(
    at service: HubService, _ body: (inout FlameHubState) throws(HubFailure) -> HubAnswer
  ) -> HubAnswer {
    let before = (records, secrets, contents, logs, jobs)
    do {
      return try body(&self)
    } catch {
      (records, secrets, contents, logs, jobs) = before
      return error.answer(of: service, in: release)
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
    var stream: ContentStream?
    switch answer.content {
    case .none, .upload: break
    case .json, .record, .page, .noRoute:
      guard let value = answer.json(in: records.catalogue) else { break }
      body = value.serialized()
      fields[.contentType] = "application/json; charset=utf-8"
    case .stream(let bytes, let type):
      stream = bytes
      fields[.contentType] = type
    case .text(let text, let type):
      body = Array(text.utf8)
      fields[.contentType] = type
    }
    var response = SandboxResponse(status: answer.status, body: body, stream: stream)
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
    if request.method == "HEAD" { response.dropBody() }
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
