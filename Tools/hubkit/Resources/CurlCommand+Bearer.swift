import HubHTTP
import HubTransport

extension CurlCommand {
  /// A request that is shown instead of being sent: where the token would be, the mark of what is hidden.
  static func bearerText(_ request: HTTPRequest, body: Body?) -> String {
    text(withBearer(request), body: body)
  }

  /// A request that uploads files, which is shown instead of being sent.
  static func bearerText(_ request: HTTPRequest, files: [(path: String, name: String)]) -> String {
    text(withBearer(request), files: files)
  }

  private static func withBearer(_ request: HTTPRequest) -> HTTPRequest {
    var request = request
    request.headerFields[.authorization] = "Bearer \(Redaction.mark)"
    return request
  }
}
