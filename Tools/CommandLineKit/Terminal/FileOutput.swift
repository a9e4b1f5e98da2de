/// An open file, pipe or terminal of the process as a stream to write to. Writing is not buffered.
public struct FileOutput: TextOutput {
  let descriptor: FileDescriptor

  init(_ descriptor: FileDescriptor) { self.descriptor = descriptor }

  /// Standard output.
  public static let standardOutput = FileOutput(FileDescriptor(1))
  /// Standard error.
  public static let standardError = FileOutput(FileDescriptor(2))

  /// Whether it is a terminal.
  public var isTerminal: Bool { descriptor.isTerminal }
  /// The terminal's width at this moment.
  public var columns: Int? { descriptor.columns }

  /// Writes all of the bytes.
  ///
  /// - Parameter bytes: The bytes.
  /// - Throws: `OutputError`.
  public func write(_ bytes: [UInt8]) throws { try descriptor.send(bytes) }
}
