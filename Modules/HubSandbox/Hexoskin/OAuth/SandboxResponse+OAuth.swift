import HubHTTP

extension SandboxResponse {
  /// A form, as the endpoints of OAuth 1 answer.
  static func form(_ status: Int, _ items: [QueryItem]) -> SandboxResponse {
    SandboxResponse(
      status: status, fields: [.contentType: "application/x-www-form-urlencoded"],
      body: Array(OAuthForm.text(items).utf8), isChunked: false)
  }

  /// A page for somebody's browser.
  static func page(_ status: Int, _ text: String = "", _ fields: HTTPFields = HTTPFields()) -> SandboxResponse {
    var response = SandboxResponse(
      status: status, fields: [.contentType: "text/html; charset=utf-8"], body: Array(text.utf8), isChunked: false)
    for field in fields { response.fields.append(field) }
    return response
  }

  /// Sends a browser back to an application.
  static func redirect(to url: String) -> SandboxResponse { .page(302, "", [.location: url]) }
}
