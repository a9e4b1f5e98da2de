#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// An open file, pipe or terminal.
struct FileDescriptor: Sendable {
  let number: Int32

  init(_ number: Int32) { self.number = number }

  var isTerminal: Bool { isatty(number) == 1 }

  var columns: Int? {
    var size = winsize()
    // TIOCGWINSZ fills exactly one `winsize`, which outlives the call.
    guard isTerminal, ioctl(number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }

  /// Writes all bytes, however often the system takes only a part or is interrupted.
  func send(_ bytes: [UInt8]) throws(OutputError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      // The buffer is read during the call only, and the count is its own.
      let count = rest.withUnsafeBytes { write(number, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR: continue
      case EAGAIN:
        // Somebody else has made the stream non-blocking; wait until it takes more.
        var request = pollfd(fd: number, events: Int16(POLLOUT), revents: 0)
        _ = poll(&request, 1, -1)
      case EPIPE: throw .closed
      default: throw .failed(Self.lastError)
      }
    }
  }

  /// Reads what there is, waiting for the first byte; nothing at the end.
  func receive(atMost limit: Int) throws -> [UInt8] {
    while true {
      var result = 0
      // The system writes at most `limit` bytes into a buffer of that size; only those it reports become elements.
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
        result = read(number, buffer.baseAddress, limit)
        initialized = max(0, result)
      }
      if result >= 0 { return bytes }
      if errno == EINTR { continue }
      if errno == EAGAIN {
        _ = isReadable(within: -1)
        continue
      }
      throw CommandFailure("cannot read the input: \(Self.lastError)", exitCode: .inputOutput)
    }
  }

  /// Waits until there is something to read, the end included.
  func waitUntilReadable(_ cancellation: BlockingWork.Cancellation) throws(CancellationError) {
    repeat {
      if cancellation.isCancelled { throw CancellationError() }
    } while !isReadable(within: 50)
  }

  /// Whether reading would not wait, at the latest after some milliseconds.
  func isReadable(within milliseconds: Int32) -> Bool {
    var request = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
    let count = poll(&request, 1, milliseconds)
    // Anything but "nothing yet" and an interruption is for the following read to find out.
    return count > 0 || (count < 0 && errno != EINTR)
  }

  static var lastError: String { String(cString: strerror(errno)) }
}
