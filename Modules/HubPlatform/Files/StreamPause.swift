/// The time after which a pipe or a device is asked again whether it has something, or takes something: no thread waits,
/// and a cancelled task ends at once.
struct StreamPause {
  private var length = Duration.milliseconds(1)

  /// Waits for one millisecond at first and for sixteen at last.
  mutating func wait() async throws {
    try await Task.sleep(for: length, clock: .continuous)
    length = min(length * 2, .milliseconds(16))
  }
}
