/// The credentials of OAuth 1 that a server knows, and the requests that it has seen.
struct OAuth1Grants: Sendable {
  /// Temporary credentials: what stands between an application's question and the user's answer.
  struct Request: Sendable {
    let secret: String
    let application: String
    let callback: String
    let realms: [String]
    /// What the user's answer brought, nil before.
    var verifier: String?
  }

  /// Token credentials.
  struct Token: Sendable {
    let secret: String
    let application: String
    /// The user's e-mail address.
    let user: String
    let realms: [String]
  }

  private struct Nonce: Hashable, Sendable {
    let application: String
    let token: String
    let timestamp: Int64
    let nonce: String
  }

  var requests: [String: Request] = [:]
  var tokens: [String: Token] = [:]
  private var seen: Set<Nonce> = []

  /// Notes a request, and says whether it is a new one (RFC 5849, 3.3).
  mutating func isNew(_ request: OAuth1Request, now: Int64, window: Int64 = 600) -> Bool {
    // Older ones are refused for their time alone.
    seen = seen.filter { $0.timestamp >= now - window }
    let nonce = Nonce(
      application: request.consumerKey ?? "", token: request.token ?? "",
      timestamp: request.timestamp.flatMap { Int64($0) } ?? 0, nonce: request.nonce ?? "")
    return seen.insert(nonce).inserted
  }
}
