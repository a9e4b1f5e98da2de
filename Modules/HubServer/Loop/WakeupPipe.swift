#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A pipe whose only purpose is to end a `poll` from another thread; it closes when its owner lets go of it.
struct WakeupPipe: ~Copyable, Sendable {
  let readEnd: Int32
  private let writeEnd: Int32

  init() throws {
    var ends: [Int32] = [-1, -1]
    // `pipe` writes two descriptors, for which the array has room.
    guard pipe(&ends) == 0 else { throw ServerError(call: "pipe") }
    do {
      for end in ends { try SystemCall.prepare(end) }
    } catch {
      for end in ends { close(end) }
      throw error
    }
    readEnd = ends[0]
    writeEnd = ends[1]
  }

  deinit {
    close(readEnd)
    close(writeEnd)
  }

  /// Makes the read end readable; a full pipe is so already.
  func signal() {
    var byte: UInt8 = 0
    // One byte is read from a variable that outlives the call.
    _ = write(writeEnd, &byte, 1)
  }

  /// Empties a pipe.
  static func drain(_ readEnd: Int32) {
    var bytes = [UInt8](repeating: 0, count: 64)
    // No more bytes are written than the array holds.
    while read(readEnd, &bytes, bytes.count) == bytes.count {}
  }
}
