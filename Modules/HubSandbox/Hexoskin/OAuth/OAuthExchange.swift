import HubHTTP

/// A request to an endpoint of OAuth, with what its answer depends on.
struct OAuthExchange: Sendable {
  let request: SandboxRequest
  /// The whole URL as the client was to sign it.
  let url: String
  /// Seconds since 1970.
  let now: Int64
  let randomness: Randomness

  /// The parameters of the query and of a form in the body.
  var parameters: [QueryItem] {
    let body = OAuthForm.items(String(decoding: request.body, as: UTF8.self)) ?? []
    return (OAuthForm.items(request.query) ?? []) + body
  }
}
