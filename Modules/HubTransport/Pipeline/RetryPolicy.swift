public import HubHTTP

/// How often and after which waits a failed try is followed by another.
public struct RetryPolicy: Hashable, Sendable {
  /// The most tries of one call, the first included.
  public var attempts = 3

  /// The ceiling of the first wait after a passing failure; it doubles with every try.
  public var baseDelay = Duration.milliseconds(50)

  /// The ceiling of the first wait after the server said that it is too much.
  public var throttledDelay = Duration.seconds(1)

  /// The longest wait of our own.
  public var maximumDelay = Duration.seconds(20)

  /// The longest wait that a server's `Retry-After` is obeyed for; beyond it the answer is given to the caller at once.
  public var maximumRetryAfter = Duration.seconds(120)

  /// The statuses that another try may cure.
  public var statuses: Set<HTTPResponse.Status> = [
    408, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524, 530,
  ]

  /// Three tries, as most services advise.
  public static let standard = RetryPolicy()

  /// One try.
  public static let never: RetryPolicy = {
    var policy = RetryPolicy()
    policy.attempts = 1
    return policy
  }()

  /// The standard policy, to be changed.
  public init() {}
}
