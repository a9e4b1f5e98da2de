/// A stream that a command writes to.
public protocol TextOutput: Sendable {
  /// Whether a person sees it in a terminal.
  var isTerminal: Bool { get }
  /// How many columns the terminal has; `nil` where it is none or does not say.
  var columns: Int? { get }
  /// Writes all of the bytes.
  ///
  /// - Parameter bytes: The bytes.
  /// - Throws: `OutputError` when nobody reads any more or the disk is full.
  func write(_ bytes: [UInt8]) throws
}

extension TextOutput {
  /// Writes a text as UTF-8.
  ///
  /// - Parameter text: The text.
  /// - Throws: `OutputError` when nobody reads any more or the disk is full.
  public func write(_ text: String) throws { try write(Array(text.utf8)) }
}
