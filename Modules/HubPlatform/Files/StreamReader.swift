import HubErrors
import Synchronization
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Bionic)
  import Bionic
#endif

/// Reads a pipe, a terminal or a device that was opened without waiting.
final class StreamReader: Sendable {
  private let file: FileDescriptor
  private let hasBegun = Atomic<Bool>(false)

  init(_ file: FileDescriptor) { self.file = file }

  /// The next bytes, at most so many, as soon as there are some; none at the end.
  func read(upTo count: Int) async throws -> [UInt8] {
    var pause = StreamPause()
    while true {
      if isReadable || hasBegun.load(ordering: .relaxed) && isNonBlocking {
        let (bytes, code) = file.readOnce(upTo: count)
        if code == 0 {
          hasBegun.store(true, ordering: .relaxed)
          return bytes
        }
        guard code == EAGAIN else { throw file.failure(code) }
      }
      try await pause.wait()
    }
  }

  /// Whether there is something, be it the end. A named pipe whose writer has not come yet is not ready, but reads as if
  /// it had ended; and one whose writer was gone before it was opened, and has left bytes, never says that it ended.
  /// So what a read says counts once there was a first one.
  private var isReadable: Bool {
    var request = pollfd(fd: file.number, events: Int16(POLLIN), revents: 0)
    // One entry, which outlives the call. What is wrong with the file is for the following read to find out.
    let count = poll(&request, 1, 0)
    return count > 0 || (count < 0 && errno != EINTR)
  }

  /// Systems may open `/dev/fd/N` as a copy of the descriptor, which goes on to block.
  private var isNonBlocking: Bool { fcntl(file.number, F_GETFL) & O_NONBLOCK != 0 }
}
