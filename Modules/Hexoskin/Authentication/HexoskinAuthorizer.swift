import HubAuth
import HubErrors
import HubTransport

/// Puts on requests what a client's credentials and its API key say.
struct HexoskinAuthorizer: Authorizer {
  let credentials: HexoskinCredentials
  let key: HexoskinKey
  /// What gets new tokens in the place of those that are over, nil for nothing.
  let tokens: HexoskinTokens?

  var credential: HexoskinCredential { credentials.current }

  func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    let (credential, generation) = credentials.numbered
    let authorizer = try key.authorizer(for: credential)
    var authorized =
      try await authorizer?.authorize(request, body: body) ?? AuthorizedRequest(request, carriesSecret: false)
    authorized.generation = generation
    return authorized
  }

  func renew(rejected generation: UInt64) async throws -> Bool {
    let (credential, current) = credentials.numbered
    guard let tokens, case .oauth2(let token) = credential else { return false }
    // Somebody has renewed it meanwhile, or has become somebody else.
    guard generation == current else { return true }
    guard token.refreshToken != nil else { return false }
    do {
      _ = try await tokens.refresh()
      return true
    } catch let failure as TokenFailure {
      throw failure.ofRenewal
    }
  }
}

extension TokenFailure {
  /// What callers get who know nothing of the refresh that failed.
  fileprivate var ofRenewal: AuthenticationError {
    switch kind {
    case .sessionEnded:
      AuthenticationError(
        .sessionEnded, "the token is over, and its refresh token is not accepted any more; log in again",
        underlying: error)
    case .refused:
      AuthenticationError(
        .refused, "the token is over, and the server refuses to renew it; check the API key and its secret",
        underlying: error)
    case .unavailable:
      AuthenticationError(
        .unavailable, "the token is over, and could not be renewed; a later call tries again", underlying: error)
    case .invalidResponse:
      AuthenticationError(
        .invalidTokenResponse, "the token is over, and the answer to its renewal cannot be used", underlying: error)
    }
  }
}
