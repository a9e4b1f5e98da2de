import HubHTTP

extension SandboxResponse {
  /// A page for somebody's browser; the framework names its type even where there is nothing to read.
  static func page(_ status: Int, _ text: String = "", _ fields: HTTPFields = HTTPFields()) -> SandboxResponse {
    var response = SandboxResponse(
      status: status, fields: [.contentType: "text/html; charset=utf-8"], body: Array(text.utf8), isChunked: false)
    for field in fields { response.fields.append(field) }
    return response
  }
}
