/// One try of a call that did not succeed and was followed by another.
public struct FailedAttempt: Hashable, Sendable, CustomStringConvertible {
  /// Why it failed, without secrets.
  public var reason: String

  /// How long the client waited before the next try.
  public var delay: Duration

  /// A failed try.
  public init(reason: String, delay: Duration) {
    self.reason = reason
    self.delay = delay
  }

  /// Reason and delay in one line.
  public var description: String { "\(reason), next try after \(delay)" }
}
