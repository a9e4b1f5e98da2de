import HubHTTP

extension SandboxResponse {
  /// A form, as the endpoints of OAuth 1 answer.
  static func form(_ status: Int, _ items: [QueryItem]) -> SandboxResponse {
    SandboxResponse(
      status: status, fields: [.contentType: "application/x-www-form-urlencoded"],
      body: Array(OAuthForm.text(items).utf8), isChunked: false)
  }

  /// Sends a browser back to an application.
  static func redirect(to url: String) -> SandboxResponse { .page(302, "", [.location: url]) }
}
