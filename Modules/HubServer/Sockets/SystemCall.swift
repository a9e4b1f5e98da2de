#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What differs between systems, and the calls whose names the socket types use themselves.
enum SystemCall {
  #if canImport(Darwin)
    private static let sendFlags: Int32 = 0
    /// The peer's end of stream alone; data does not count.
    static let hangUpEvents = Int16(POLLHUP)
  #else
    private static let sendFlags = Int32(MSG_NOSIGNAL)
    /// `POLLRDHUP`, which the headers show to _GNU_SOURCE only.
    static let hangUpEvents: Int16 = 0x2000
  #endif

  static func openStreamSocket(family: Int32) -> Int32 {
    #if canImport(Glibc)
      socket(family, Int32(SOCK_STREAM.rawValue), 0)
    #else
      socket(family, SOCK_STREAM, 0)
    #endif
  }

  static func listenForConnections(_ descriptor: Int32) -> Int32 {
    listen(descriptor, 256)
  }

  static func transmit(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    send(descriptor, bytes.baseAddress, bytes.count, sendFlags)
  }

  /// Makes calls on a descriptor return instead of block, and keeps child processes from inheriting it.
  static func prepare(_ descriptor: Int32) throws {
    guard fcntl(descriptor, F_SETFL, O_NONBLOCK) == 0, fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0 else {
      throw ServerError(call: "fcntl")
    }
  }

  /// How many bytes sent have not reached the peer's system, nil when that cannot be told.
  static func unsentBytes(_ descriptor: Int32) -> Int? {
    var count: Int32 = 0
    // Both calls write one `Int32`, into a variable that outlives them.
    #if canImport(Darwin)
      var size = socklen_t(MemoryLayout<Int32>.size)
      return getsockopt(descriptor, SOL_SOCKET, SO_NWRITE, &count, &size) == 0 ? Int(count) : nil
    #else
      return ioctl(descriptor, UInt(TIOCOUTQ), &count) == 0 ? Int(count) : nil
    #endif
  }
}
