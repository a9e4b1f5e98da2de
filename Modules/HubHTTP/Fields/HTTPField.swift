/// One header field: a name and its value as sent (RFC 9110, 5).
public struct HTTPField: Hashable, Sendable {
  /// The field's name.
  public var name: Name

  /// The field's value, without surrounding blanks.
  public var value: String

  /// A field.
  ///
  /// Nothing is refused here: a value that may not be sent is reported by ``HTTPRequest/violation``.
  public init(name: Name, value: String) {
    self.name = name
    self.value = value
  }

  /// Whether a text may stand in a field value: no control byte but HTAB, no surrounding blanks (RFC 9110, 5.5).
  public static func isValidValue(_ value: String) -> Bool {
    guard value.utf8.allSatisfy({ $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }) else { return false }
    let blanks: [UInt8?] = [0x20, 0x09]
    return !blanks.contains(value.utf8.first) && !blanks.contains(value.utf8.last)
  }
}
