/// Nothing ever runs on this actor.
///
/// The errors are classes, so that one `catch` can name a whole class of statuses. Being isolated to an actor lets the
/// compiler prove that the hierarchy is `Sendable`; every member is `nonisolated`, so nobody ever waits for it.
@globalActor
public actor HTTPErrorIsolation {
  /// The only instance.
  public static let shared = HTTPErrorIsolation()
}
