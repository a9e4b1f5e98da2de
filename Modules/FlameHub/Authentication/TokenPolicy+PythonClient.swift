public import HubAuth

extension TokenPolicy {
  /// What the FLAME Hub's Python client does: a token is used to its last moment, a rejected one is not renewed, and
  /// a session that cannot be refreshed is over. Where that client sends the refused refresh token again with every
  /// later call, the calls fail alike with nothing sent.
  public static let pythonClient: TokenPolicy = {
    var policy = TokenPolicy()
    policy.relogin = .never
    policy.renewsRejectedTokens = false
    policy.refreshesExpiredLogins = true
    policy.earlyFraction = 0
    policy.blockingMargin = .zero
    return policy
  }()
}
