/// A call did not finish in the time it was given; the time covers every try, the waits between them and the body.
public struct DeadlineExceeded: Error, Hashable, CustomStringConvertible {
  /// The operation, such as `core.nodes.list`.
  public var operation: String

  /// The time that was given.
  public var limit: Duration

  /// The last failure before the time was up, without secrets; nil when the first try was still running.
  public var lastFailure: String?

  /// What the call waited for, such as a limit of the server's; nil when it did not.
  public var waitingFor: String?

  /// A deadline that passed.
  public init(operation: String, limit: Duration, lastFailure: String? = nil, waitingFor: String? = nil) {
    self.operation = operation
    self.limit = limit
    self.lastFailure = lastFailure
    self.waitingFor = waitingFor
  }

  /// What took too long, and what to do about it.
  public var description: String {
    let before = lastFailure.map { " The last try failed: \($0)." } ?? ""
    let wait = waitingFor.map { " It waited for \($0)." } ?? ""
    return "\(operation) did not finish within \(limit). Give it more time (the timeout option) or ask for less."
      + wait + before
  }
}
