public import HubHTTP

/// Something that happened to a call.
public struct CallEvent: Hashable, Sendable {
  /// What happened.
  public enum Phase: Hashable, Sendable {
    /// The call began.
    case started
    /// The call waits for a limit of the server's: the limit's name, and the least time that it waits.
    case waiting(limit: String, delay: Duration)
    /// A try went out.
    case attempt
    /// The head of an answer arrived.
    case answered(HTTPResponse.Status)
    /// A try failed, and another follows after a wait: the reason and the wait.
    case retrying(reason: String, delay: Duration)
    /// The server rejected the credential, or is suspected of it; a new one is asked for.
    case renewing
    /// The server redirected the call within its origin.
    case redirected
    /// The call succeeded: the bytes of the body, if it was held in memory.
    case succeeded(bytes: Int?)
    /// The call failed: the error, without secrets.
    case failed(String)
  }

  /// The operation, such as `core.nodes.list`.
  public var operation: String

  /// Method and URL without secrets.
  public var request: String

  /// The number of the try, from 1.
  public var attempt: Int

  /// The time since the call began.
  public var elapsed: Duration

  /// What happened.
  public var phase: Phase

  /// An event.
  public init(operation: String, request: String, attempt: Int, elapsed: Duration, phase: Phase) {
    self.operation = operation
    self.request = request
    self.attempt = attempt
    self.elapsed = elapsed
    self.phase = phase
  }
}
