/// When a ``TokenCredential`` renews its token, and what it does when that fails.
public struct TokenPolicy: Hashable, Sendable {
  /// What happens when the refresh token is not accepted any more.
  public enum Relogin: Hashable, Sendable {
    /// The credential logs in again, once for each refused refresh, if it has what to log in with.
    case once
    /// The session ends; every later call fails.
    case never
  }

  /// What happens when the refresh token is not accepted any more.
  public var relogin = Relogin.once

  /// Whether a token that a server rejected is renewed.
  public var renewsRejectedTokens = true

  /// Whether a login that gives a token without any lifetime is followed by a refresh before the token is used.
  public var refreshesExpiredLogins = false

  /// The last part of a token's lifetime, from 0 to 1, in which it is renewed in the background.
  public var earlyFraction = 0.2

  /// The most time before the expiry at which it is renewed in the background.
  public var earlyLimit = Duration.seconds(60)

  /// How much the time before the expiry varies by chance, as a part of it, so that clients do not come all at once.
  public var earlyJitter = 0.1

  /// The time before the expiry from which on calls wait for the new token; a tenth of the lifetime at most.
  public var blockingMargin = Duration.seconds(5)

  /// The most requests of one refresh. When an answer got lost, at most one more is made, since the refresh token may
  /// be used up. A login is repeated only when the request cannot have reached the service.
  public var attempts = 3

  /// The wait before the second request of a refresh; it doubles, and varies by chance.
  public var retryDelay = Duration.milliseconds(200)

  /// How long the first failure is remembered: until then calls that need a new token fail with it at once. It doubles
  /// with every further failure.
  public var firstFailureDelay = Duration.seconds(1)

  /// The longest time for which a failure is remembered.
  public var maximumFailureDelay = Duration.seconds(30)

  /// Early renewal in the background, one renewal of a rejected token, one new login in the place of a lost session.
  public static let standard = TokenPolicy()

  /// The standard policy, to be changed.
  public init() {}
}
