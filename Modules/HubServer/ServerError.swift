#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A system call that failed for a server.
public struct ServerError: Error, Sendable, Hashable {
  /// The call, such as `bind`.
  public let call: String

  /// The system's error number.
  public let code: Int32

  /// The port asked for, nil where the failure has nothing to do with it.
  public let port: UInt16?

  init(call: String, code: Int32 = errno, port: UInt16? = nil) {
    self.call = call
    self.code = code
    self.port = port
  }

  /// Whether another program listens on the port.
  public var isPortInUse: Bool { code == EADDRINUSE }
}

extension ServerError: CustomStringConvertible {
  /// What failed and what to do about it.
  public var description: String {
    let port = port.map { "port \($0)" } ?? "the port"
    return switch code {
    case EADDRINUSE:
      "Cannot listen on \(port): it is in use. Stop the program that has it or choose another port; 0 takes a free one."
    case EACCES:
      "Cannot listen on \(port): not permitted. Choose a port from 1024 up; 0 takes a free one."
    case EADDRNOTAVAIL, EAFNOSUPPORT:
      "Cannot listen on \(port): the machine has no such loopback address. Choose the other address family."
    case EMFILE, ENFILE:
      "No descriptor is left (\(call)). Raise the limit (ulimit -n) or stop servers that are not needed."
    case ECONNRESET, EPIPE, ENOTCONN:
      "The client has closed or reset the connection (\(call)). Look for the cause at the client."
    case EAGAIN where call == "pthread_create":
      "No thread can be started. Stop servers that are not needed, or let several share one EventLoop."
    default:
      "The system call \(call) failed with error number \(code) on a server's socket."
    }
  }
}
