import HubHTTP
import HubJSON

// How refusals look (wire page, 12).
extension HangarState {
  func rendered(_ failure: HangarFailure, to request: SandboxRequest) -> SandboxResponse {
    let accept = HangarAccept(request.fields[.accept])
    var response = SandboxResponse(status: 400, isChunked: false)
    var fields = HTTPFields.hangarApplication
    switch failure {
    case .api(let status, let message, let arguments):
      response.status = status
      write(
        apiBody(status, message, arguments), in: &response,
        as: accept?.accepts("application/json") ?? false ? accept?.json : nil)
    case .filter(let status, let message):
      response.status = status
      write(apiBody(status, message, []), in: &response, as: "application/json;charset=UTF-8")
      fields = .hangarSecurity
    case .validation(let body):
      write(body, in: &response, as: accept?.accepts("application/json") ?? false ? accept?.json : nil)
    case .problem(let status, let detail):
      response.status = status
      write(problemBody(status, detail, request), in: &response, as: "application/problem+json")
    case .framework(let status, let detail, let framing):
      response.status = status
      frame(&response, framing)
      if isCurrent {
        write(problemBody(status, detail, request), in: &response, as: "application/problem+json")
      } else {
        writeGeneric(status, request, in: &response)
      }
    case .generic(let status, let isBeforeRouting):
      response.status = status
      writeGeneric(status, request, in: &response)
      if status == 500 { fields = isCurrent ? (isBeforeRouting ? .hangarSecurity : fields) : .hangarVary }
    case .rejected(let rejection):
      reject(rejection, request, in: &response)
      fields = isCurrent || rejection.isOfMethod ? HTTPFields() : .hangarVary
    case .empty(let status, let framing):
      response.status = status
      frame(&response, framing)
    }
    if case .rejected = failure {} else { disarm(&response, for: request) }
    response.fields.append(contentsOf: fields)
    if isCurrent, !request.path.hasPrefix(Self.prefix) { response.fields[.capitalVary] = nil }
    return response
  }

  private func write(_ body: JSONValue, in response: inout SandboxResponse, as type: String?) {
    guard let type else { return }
    response.fields[.contentType] = type
    response.body = body.serialized()
  }

  private func frame(_ response: inout SandboxResponse, _ framing: HangarFraming) {
    switch framing {
    case .none: break
    case .allow(let methods): response.fields[.allow] = methods
    case .accept(let types): response.fields[.accept] = types
    }
  }

  private func apiBody(_ status: Int, _ message: String?, _ arguments: [JSONValue]) -> JSONValue {
    [
      "message": JSONValue(message ?? (isCurrent ? Self.phrase(status) : nil)), "messageArgs": .array(arguments),
      "isHangarApiException": true, "httpError": ["statusCode": .number(JSONNumber(status))],
    ]
  }

  private func problemBody(_ status: Int, _ detail: String, _ request: SandboxRequest) -> JSONValue {
    var body: JSONObject = isCurrent ? [:] : ["type": "about:blank"]
    body["title"] = .string(Self.phrase(status))
    body["status"] = .number(JSONNumber(status))
    body["detail"] = .string(detail)
    body["instance"] = .string(String(request.path))
    return .object(body)
  }

  /// The shape for everything else; what it is written as depends on the client.
  private func writeGeneric(_ status: Int, _ request: SandboxRequest, in response: inout SandboxResponse) {
    let accept = HangarAccept(request.fields[.accept])
    let time = String(Timestamp(secondsSince1970: now.seconds, nanoseconds: now.nanoseconds).description.dropLast())
    let body: JSONValue = [
      "timestamp": .string("\(time)+00:00"), "status": .number(JSONNumber(status)),
      "error": .string(Self.phrase(status)), "path": .string(String(request.path)),
    ]
    if accept?.accepts("text/html") ?? false, !(accept?.accepts("application/json") ?? false) {
      response.fields[.contentType] = "text/html;charset=UTF-8"
      response.body = Array(Self.page(status, time).utf8)
    } else if accept?.accepts("application/json") ?? false {
      write(body, in: &response, as: accept?.json)
    } else if accept?.accepts("application/problem+json") ?? false {
      write(body, in: &response, as: "application/problem+json")
    }
  }

  private func reject(
    _ rejection: HangarRejection, _ request: SandboxRequest, in response: inout SandboxResponse
  ) {
    switch (rejection, isCurrent) {
    case (.trace, true):
      response.status = 405
      response.fields[.allow] = "HEAD, DELETE, POST, GET, OPTIONS, PUT"
      writeGeneric(405, request, in: &response)
    case (.trace, false), (.method, false): break
    case (.path, false), (.encodedPath, false): writeGeneric(400, request, in: &response)
    case (.encodedPath, true):
      response.fields[.contentType] = "text/html;charset=utf-8"
      response.body = Array("<!doctype html><html lang=\"en\"><head><title>HTTP Status 400</title></head></html>".utf8)
    case (.path, true), (.method, true):
      write(
        apiBody(400, nil, ["The request was rejected."]), in: &response, as: "application/json;charset=UTF-8")
    }
  }

  private static func page(_ status: Int, _ time: String) -> String {
    "<html><body><h1>Error Page</h1><div id='created'>\(time)</div>"
      + "<div>There was an unexpected error (type=\(phrase(status)), status=\(status)).</div></body></html>"
  }

  private static func phrase(_ status: Int) -> String { phrases[status] ?? "Error" }

  private static let phrases = [
    400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found", 405: "Method Not Allowed",
    406: "Not Acceptable", 413: "Content Too Large", 415: "Unsupported Media Type", 429: "Too Many Requests",
    500: "Internal Server Error",
  ]
}

extension HangarRejection {
  fileprivate var isOfMethod: Bool {
    switch self {
    case .method, .trace: true
    case .path, .encodedPath: false
    }
  }
}
