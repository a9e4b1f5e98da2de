import HubAuth

extension TokenPolicy {
  /// A token is used to its last moment, a rejected one is not renewed, and a session that cannot be refreshed is over.
  static let passive: TokenPolicy = {
    var policy = TokenPolicy()
    policy.relogin = .never
    policy.renewsRejectedTokens = false
    policy.refreshesExpiredLogins = true
    policy.earlyFraction = 0
    policy.blockingMargin = .zero
    return policy
  }()
}
