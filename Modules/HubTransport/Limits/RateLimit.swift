/// A limit of a server: a bucket that every call takes a token from, and that fills again with time.
///
/// A bucket starts full. A call that finds it empty is refused by the server, and waits here instead.
@_spi(Backend)
public struct RateLimit: Hashable, Sendable {
  /// How a bucket fills again.
  public enum Mode: Hashable, Sendable {
    /// Evenly: the tokens of a period come one by one.
    case greedy
    /// All tokens of a period at its end; periods count from the bucket's first token, or from any other instant.
    case interval
  }

  /// The bucket's name; calls that share a bucket give the same name.
  public let name: String

  /// The most tokens that the bucket holds.
  public let capacity: Int

  /// The tokens that come back in a period.
  public let refill: Int

  /// The period.
  public let period: Duration

  /// How they come back.
  public let mode: Mode

  /// A limit.
  ///
  /// - Parameters:
  ///   - name: The bucket's name.
  ///   - capacity: The most tokens that it holds; at least one.
  ///   - refill: The tokens that come back in a period; at least one.
  ///   - period: The period.
  ///   - mode: How they come back.
  public init(_ name: String, capacity: Int, refill: Int, per period: Duration, _ mode: Mode = .greedy) {
    self.name = name
    self.capacity = max(1, capacity)
    self.refill = max(1, refill)
    self.period = max(.nanoseconds(1), period)
    self.mode = mode
  }
}

extension RateLimit: CustomStringConvertible {
  /// Name and figures.
  public var description: String { "'\(name)' (\(refill) in \(period), \(capacity) at once)" }
}
