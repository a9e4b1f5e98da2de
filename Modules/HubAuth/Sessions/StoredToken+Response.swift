import HubErrors
public import HubJSON

extension StoredToken {
  /// A token as it was answered.
  ///
  /// - Parameters:
  ///   - response: What the token endpoint, or a callback, said.
  ///   - now: The time by this machine's clock.
  public init(_ response: TokenResponse, at now: Timestamp) {
    let lifetime = response.lifetime(now: now.seconds)
    self.init(
      accessToken: response.accessToken, refreshToken: response.refreshToken,
      expiresAt: lifetime.map { now.adding($0) })
  }
}
