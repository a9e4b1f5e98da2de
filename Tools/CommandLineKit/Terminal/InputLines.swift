/// The lines of a stream, without their ends (`\n` or `\r\n`); the last one need not have an end.
///
/// Throws `CommandFailure` for a line that is not UTF-8.
public struct InputLines: AsyncSequence, Sendable {
  /// A line.
  public typealias Element = String

  let input: any TextInput

  /// Starts to read.
  ///
  /// - Returns: What reads line by line.
  public func makeAsyncIterator() -> AsyncIterator { AsyncIterator(input: input) }

  /// Reads line by line.
  public struct AsyncIterator: AsyncIteratorProtocol {
    let input: any TextInput
    var buffer: ArraySlice<UInt8> = []
    /// How much of the buffer is known to hold no end of line.
    var searched = 0
    var number = 0
    var isAtEnd = false

    init(input: any TextInput) { self.input = input }

    /// The next line.
    ///
    /// - Returns: `nil` at the end.
    /// - Throws: `CommandFailure` when reading fails or the line is not UTF-8.
    public mutating func next() async throws -> String? {
      while true {
        if let end = buffer.dropFirst(searched).firstIndex(of: UInt8(ascii: "\n")) {
          let line = buffer[..<end]
          buffer = buffer[(end + 1)...]
          searched = 0
          return try text(line)
        }
        searched = buffer.count
        if isAtEnd {
          guard !buffer.isEmpty else { return nil }
          let line = buffer
          buffer = []
          searched = 0
          return try text(line)
        }
        let bytes = try await input.read()
        isAtEnd = bytes.isEmpty
        buffer = buffer.isEmpty ? bytes[...] : ArraySlice(buffer + bytes)
      }
    }

    private mutating func text(_ line: ArraySlice<UInt8>) throws -> String {
      number += 1
      let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw CommandFailure("line \(number) of the input is not UTF-8", exitCode: .dataError)
      }
      return text
    }
  }
}
