/// Why a stream could not be written.
public enum OutputError: Error, Sendable, Hashable, CustomStringConvertible {
  /// Whoever read the stream has stopped (EPIPE). The command ends quietly.
  case closed
  /// What the system says.
  case failed(String)

  /// The message.
  public var description: String {
    switch self {
    case .closed: "the output is closed"
    case .failed(let reason): "cannot write the output: \(reason)"
    }
  }
}
