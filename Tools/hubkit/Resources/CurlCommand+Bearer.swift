import HubHTTP
import HubTransport

extension CurlCommand {
  /// A request that is shown instead of being sent: where the token would be, the mark of what is hidden.
  static func bearerText(_ request: HTTPRequest, body: Body?) -> String {
    var request = request
    request.headerFields[.authorization] = "Bearer \(Redaction.mark)"
    return text(request, body: body)
  }
}
