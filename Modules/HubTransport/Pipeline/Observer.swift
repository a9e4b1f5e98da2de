/// Is told about the life of calls: the place for logs, metrics and traces.
///
/// Events hold no secrets. Observers are called in order and while the call waits, so they should return quickly.
public protocol Observer: Sendable {
  /// Something happened to a call.
  func observe(_ event: CallEvent)
}
