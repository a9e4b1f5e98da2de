import HubHTTP

/// Why a request to an endpoint of OAuth 1 is not understood; its answer is a form.
struct OAuth1Failure: Error {
  var code = "invalid_request"
  var message: String

  static let missingParameters = OAuth1Failure(message: "Missing mandatory OAuth parameters.")

  var response: SandboxResponse {
    .form(400, [QueryItem("error", code), QueryItem("error_description", message)])
  }
}
