/// Bytes that are not a JSON text (RFC 8259), with the place where reading stopped.
///
/// It never quotes the text, which may hold secrets.
public struct JSONSyntaxError: Error, Hashable, Sendable {
  /// Why the text was refused.
  public enum Reason: String, Hashable, Sendable {
    /// The text ends inside a value; it may have been cut off.
    case unexpectedEnd = "the text ends inside a value"
    /// A byte that cannot stand here.
    case unexpectedByte = "unexpected byte"
    /// An object has something other than a string where a member name is due.
    case expectedMemberName = "a member name in quotes is expected"
    /// A member name is not followed by a colon.
    case expectedColon = "a colon is expected behind the member name"
    /// An array or object goes on with neither a comma nor its closing bracket.
    case expectedSeparator = "a comma or the closing bracket is expected"
    /// Something follows the value.
    case trailingBytes = "something follows the value"
    /// A number that is not of the grammar of RFC 8259 section 6.
    case invalidNumber = "not a number of RFC 8259"
    /// An escape sequence that RFC 8259 section 7 does not know.
    case invalidEscape = "unknown escape sequence"
    /// Half of a surrogate pair.
    case loneSurrogate = "an escape names half of a surrogate pair"
    /// A control character inside a string, where it must be escaped.
    case controlCharacter = "unescaped control character in a string"
    /// Bytes that are not UTF-8 (overlong, surrogates, above U+10FFFF, cut off).
    case invalidUTF8 = "not UTF-8"
    /// Arrays and objects nest deeper than the reader's limit.
    case tooDeep = "nested deeper than the limit"
    /// More than 4 GiB.
    case tooLarge = "longer than 4 GiB"
  }

  /// Why the text was refused.
  public let reason: Reason
  /// How many bytes precede the place.
  public let offset: Int
  /// The line of the place; the first is 1.
  public let line: Int
  /// The place within its line, counted in bytes; the first is 1.
  public let column: Int

  init(_ fault: SyntaxFault, in bytes: [UInt8]) {
    reason = fault.reason
    offset = min(fault.offset, bytes.count)
    let before = bytes[..<offset]
    line = before.count { $0 == UInt8(ascii: "\n") } + 1
    column = offset - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
  }
}

extension JSONSyntaxError: CustomStringConvertible {
  /// The reason and the place, in one line.
  public var description: String {
    "not valid JSON: \(reason.rawValue) (line \(line), column \(column), byte offset \(offset))"
  }
}
