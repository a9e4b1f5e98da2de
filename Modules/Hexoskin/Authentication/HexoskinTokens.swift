import HubAuth
import HubErrors
@_spi(Backend) import HubTransport

/// Gets tokens of OAuth 2 and keeps them as the client's credential.
struct HexoskinTokens: Sendable {
  let issuer: any TokenIssuer
  let credentials: HexoskinCredentials
  let clock: any HubClock
  // A refresh token can be used once: an exchange that has begun is brought to its end, and its answer kept.
  private let work = SharedWork<UInt64, HexoskinOAuth2Token>(outlivesItsCallers: true)

  init(issuer: any TokenIssuer, credentials: HexoskinCredentials, clock: any HubClock) {
    self.issuer = issuer
    self.credentials = credentials
    self.clock = clock
  }

  /// Makes the client the owner of a token that was just issued.
  func keep(_ response: TokenResponse) -> HexoskinOAuth2Token {
    let token = HexoskinOAuth2Token(response, at: clock.timestamp)
    credentials.set(.oauth2(token))
    return token
  }

  /// Waits for a renewal that is under way.
  func finish() async { await work.finish() }

  /// Renews the client's token: of several callers at a time one asks, since a refresh token can be used once.
  ///
  /// - Throws: ``HexoskinError/noRefreshToken`` when there is nothing to renew it with, and nothing is sent;
  ///   `TokenFailure` when the server refuses.
  func refresh() async throws -> HexoskinOAuth2Token {
    let (credential, generation) = credentials.numbered
    guard case .oauth2(let token) = credential, let refreshToken = token.refreshToken else {
      throw HexoskinError.noRefreshToken
    }
    return try await work.value(generation) { [issuer, credentials, clock] in
      let response: TokenResponse
      do {
        response = try await issuer.issue(.refreshToken(refreshToken))
      } catch {
        throw error is CancellationError ? error : TokenFailure(classifying: error)
      }
      let renewed = HexoskinOAuth2Token(response, at: clock.timestamp, before: token)
      credentials.replace(generation, by: .oauth2(renewed))
      return renewed
    }
  }
}
