#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Bionic)
  import Bionic
#endif
import HubErrors

extension FileError {
  /// What the system says about its last call.
  init(_ path: String, _ action: String, code: Int32 = errno) {
    // The pointer is to a text of the C library that lives on at least until this thread asks for the next.
    self.init(path, action, reason: strerror(code).map { String(cString: $0) } ?? "error \(code)")
  }
}
