/// What a descriptor is watched for.
enum Readiness: Sendable {
  case readable
  case writable
  /// The peer has ended its side or the connection.
  case hungUp
}

/// How a watch ended.
enum WatchResult: Sendable {
  case ready
  case timedOut
  case cancelled
}

/// Names one watch of a loop; never used twice.
struct WatchID: Sendable, Hashable {
  let number: UInt64
}

/// A descriptor under watch; the action is called once. Without a descriptor it is a timer.
struct Watch: Sendable {
  let descriptor: Int32?
  let readiness: Readiness
  let deadline: ContinuousClock.Instant?
  let action: @Sendable (WatchResult) -> Void
}

/// A deadline has passed.
struct TimedOut: Error {}
