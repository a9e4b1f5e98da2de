import HubHTTP
import HubJSON

extension HexoskinDoor {
  /// Answers a request to an endpoint of OAuth, nil for any other path; the URL is the whole one as the client was to
  /// sign it.
  mutating func respond(
    to request: SandboxRequest, at url: String, now: Timestamp, randomness: Randomness
  ) -> SandboxResponse? {
    let exchange = OAuthExchange(request: request, url: url, now: now.seconds, randomness: randomness)
    let path = String(request.path)
    guard let methods = Self.methods(of: path) else { return nil }
    guard methods.contains(request.method) else {
      return .page(405, "", [.allow: methods.joined(separator: ", ")])
    }
    do throws(OAuth1Failure) {
      switch path {
      case "/oauth/request_token": return try requestToken(exchange)
      case "/oauth/authorize": return authorizeToken(exchange)
      case "/oauth/access_token": return try accessToken(exchange)
      case "/api/connect/oauth2/auth/": return authorize(exchange)
      case "/api/connect/oauth2/token/": return tokens(exchange)
      default: return revokeToken(exchange)
      }
    } catch {
      return error.response
    }
  }

  /// The methods of an endpoint, nil for any other path.
  private static func methods(of path: String) -> [String]? {
    switch path {
    case "/oauth/request_token", "/oauth/authorize", "/oauth/access_token", "/api/connect/oauth2/auth/":
      ["GET", "POST"]
    case "/api/connect/oauth2/token/": ["POST"]
    default:
      path.hasPrefix("/api/oauth2token/") && path.hasSuffix("/") && path.split(separator: "/").count == 3
        ? ["DELETE"] : nil
    }
  }
}
