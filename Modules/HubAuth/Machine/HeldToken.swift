/// An access token and the instants, as uptimes, at which something is to be done about it.
struct HeldToken: Sendable {
  let accessToken: Secret
  let generation: UInt64
  let lifetime: Duration?

  /// From when on it is renewed in the background, nil for never.
  private let renewsAt: Duration?
  /// From when on calls wait for the next one.
  private let blocksAt: Duration?
  /// From when on it is of no use.
  let expiresAt: Duration?

  /// Whether a server said that it does not accept the token.
  var isRejected = false

  /// A token.
  ///
  /// - Parameters:
  ///   - accessToken: The token.
  ///   - generation: Its number.
  ///   - start: When its lifetime began.
  ///   - lifetime: How long it lives; nil when nobody knows.
  ///   - policy: When it is to be renewed.
  ///   - chance: A number in `0..<1`.
  init(
    _ accessToken: Secret, generation: UInt64, start: Duration, lifetime: Duration?, policy: TokenPolicy, chance: Double
  ) {
    self.accessToken = accessToken
    self.generation = generation
    self.lifetime = lifetime
    guard let lifetime else {
      (renewsAt, blocksAt, expiresAt) = (nil, nil, nil)
      return
    }
    let expiry = start + lifetime
    // Short lives get small margins: a token must be of use for most of its life, or each call would renew it.
    let blocking = expiry - min(policy.blockingMargin, lifetime / 10)
    let early = min(lifetime * policy.earlyFraction, policy.earlyLimit)
    renewsAt = min(expiry - early * (1 + policy.earlyJitter * (2 * chance - 1)), blocking)
    blocksAt = blocking
    expiresAt = expiry
  }

  func isDue(_ now: Duration) -> Bool { renewsAt.map { now >= $0 } ?? false }

  /// Whether calls may use it without waiting for another.
  func isFresh(_ now: Duration) -> Bool { !isRejected && blocksAt.map { now < $0 } ?? true }

  /// Whether calls may use it when no other is to be had.
  func isValid(_ now: Duration) -> Bool { !isRejected && expiresAt.map { now < $0 } ?? true }
}
