/// What a backend wants after it said that it is too much (429) and did not say for how long.
@_spi(Backend)
public struct Throttling: Hashable, Sendable {
  /// The waits before another try, the first after the first refusal; there are no more tries than waits.
  ///
  /// They replace the doubling waits of a ``RetryPolicy``; a policy of one try is still one try.
  public var waits: [Duration]

  /// Whether operations that change something on every call are tried again, too; else they are left to the caller.
  public var repeatsWrites: Bool

  /// Waits.
  public init(waits: [Duration], repeatsWrites: Bool) {
    self.waits = waits
    self.repeatsWrites = repeatsWrites
  }

  /// The wait after so many refusals in a row, from 1; the last one stands for all that follow.
  func wait(after refusals: Int) -> Duration? {
    waits.isEmpty ? nil : waits[min(max(refusals, 1), waits.count) - 1]
  }
}
