import Synchronization

/// A stream with fixed content, for tests.
public final class FixedInput: TextInput {
  /// Whether the stream says that it is a terminal.
  public let isTerminal: Bool
  private let rest: Mutex<ArraySlice<[UInt8]>>

  /// A stream that is read in given pieces.
  ///
  /// - Parameters:
  ///   - pieces: What each reading returns.
  ///   - isTerminal: Whether it says that it is a terminal.
  public init(pieces: [[UInt8]], isTerminal: Bool = false) {
    rest = Mutex(pieces.filter { !$0.isEmpty }[...])
    self.isTerminal = isTerminal
  }

  /// A stream with a text.
  ///
  /// - Parameter text: The text.
  public convenience init(_ text: String) { self.init(pieces: [Array(text.utf8)]) }

  /// The next piece.
  ///
  /// - Returns: The piece; none at the end.
  public func read() async throws -> [UInt8] { rest.withLock { $0.popFirst() } ?? [] }
}
