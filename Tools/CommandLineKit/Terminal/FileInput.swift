/// An open file, pipe or terminal of the process as a stream to read from.
public struct FileInput: TextInput {
  let descriptor: FileDescriptor

  init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Standard input.
  public static let standardInput = FileInput(FileDescriptor(0))

  /// Whether it is a terminal.
  public var isTerminal: Bool { descriptor.isTerminal }

  /// The next bytes, at most 64 KiB. Waits on a thread of its own, so that no other task is held up.
  ///
  /// - Returns: The bytes; none at the end.
  /// - Throws: `CommandFailure` when reading fails, `CancellationError` when the task is cancelled meanwhile.
  public func read() async throws -> [UInt8] {
    try await BlockingWork.run { cancellation in
      try descriptor.waitUntilReadable(cancellation)
      return try descriptor.receive(atMost: 65_536)
    }
  }
}
