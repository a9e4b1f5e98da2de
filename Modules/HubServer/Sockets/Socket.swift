#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A non-blocking TCP socket that closes when its owner lets go of it.
struct Socket: ~Copyable, Sendable {
  let descriptor: Int32

  init(adopting descriptor: Int32) throws {
    self.descriptor = descriptor
    try SystemCall.prepare(descriptor)
    #if canImport(Darwin)
      try set(SOL_SOCKET, SO_NOSIGPIPE, Int32(1))
    #endif
  }

  deinit {
    close(descriptor)
  }

  func set<Value: BitwiseCopyable>(_ level: Int32, _ option: Int32, _ value: Value) throws {
    var value = value
    // The size is that of the variable, which outlives the call.
    guard setsockopt(descriptor, level, option, &value, socklen_t(MemoryLayout<Value>.size)) == 0 else {
      throw ServerError(call: "setsockopt")
    }
  }

  /// Reads what is there: the number of bytes, 0 at the end, nil when it would block.
  func receive(into buffer: UnsafeMutableRawBufferPointer) throws -> Int? {
    // The buffer's own address and size; the kernel writes no further.
    try attempt("recv") { recv(descriptor, buffer.baseAddress, buffer.count, 0) }
  }

  /// Sends as many bytes as fit: their number, nil when it would block.
  func send(_ bytes: ArraySlice<UInt8>) throws -> Int? {
    // The pointer does not leave the closure.
    try attempt("send") { bytes.withUnsafeBytes { SystemCall.transmit(descriptor, $0) } }
  }

  func finishWriting() {
    shutdown(descriptor, Int32(SHUT_WR))
  }

  /// Makes the close that follows answer with RST instead of FIN.
  func resetOnClose() {
    try? set(SOL_SOCKET, SO_LINGER, linger(l_onoff: 1, l_linger: 0))
  }

  /// Reads off a bounded amount of what has come, since a close with unread bytes would send RST.
  func discardInput() {
    var scratch = [UInt8](repeating: 0, count: 64 * 1024)
    for _ in 0..<64 {
      // The pointer does not leave the closure.
      guard let count = try? scratch.withUnsafeMutableBytes({ try receive(into: $0) }), count > 0 else { return }
    }
  }

  private func attempt(_ call: String, _ body: () -> Int) throws -> Int? {
    while true {
      let count = body()
      if count >= 0 { return count }
      switch errno {
      case EINTR: continue
      case EAGAIN: return nil
      default: throw ServerError(call: call)
      }
    }
  }
}
