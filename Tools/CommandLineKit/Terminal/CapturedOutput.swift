import Synchronization

/// A stream that keeps what is written, for tests.
public final class CapturedOutput: TextOutput {
  /// Whether the stream says that it is a terminal.
  public let isTerminal: Bool
  /// How many columns the terminal has.
  public let columns: Int?
  private let written = Mutex<[UInt8]>([])

  /// A stream.
  ///
  /// - Parameters:
  ///   - isTerminal: Whether it says that it is a terminal.
  ///   - columns: How many columns the terminal has.
  public init(isTerminal: Bool = false, columns: Int? = nil) {
    self.isTerminal = isTerminal
    self.columns = columns
  }

  /// Keeps the bytes.
  ///
  /// - Parameter bytes: The bytes.
  public func write(_ bytes: [UInt8]) { written.withLock { $0 += bytes } }

  /// All that was written.
  public var bytes: [UInt8] { written.withLock { $0 } }

  /// All that was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
