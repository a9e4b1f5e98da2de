/// Puts ANSI styles around text where the stream may be coloured, and nothing elsewhere.
public struct Styler: Sendable {
  /// A style: an SGR parameter of ECMA-48.
  public enum Style: Int, Sendable {
    /// Bold.
    case bold = 1
    /// Faint.
    case faint = 2
    /// Underlined.
    case underlined = 4
    /// Red: failures.
    case red = 31
    /// Green: success.
    case green = 32
    /// Yellow: warnings.
    case yellow = 33
    /// Blue.
    case blue = 34
    /// Cyan.
    case cyan = 36
  }

  /// Whether styles are written.
  public let isEnabled: Bool

  /// A styler.
  ///
  /// - Parameter isEnabled: Whether styles are written.
  public init(isEnabled: Bool) { self.isEnabled = isEnabled }

  /// A text in styles.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - styles: The styles.
  /// - Returns: The text with the sequences that begin and end the styles, where these are enabled.
  public func callAsFunction(_ text: String, _ styles: Style...) -> String {
    guard isEnabled, !text.isEmpty, !styles.isEmpty else { return text }
    return "\u{1B}[\(styles.map { String($0.rawValue) }.joined(separator: ";"))m\(text)\u{1B}[0m"
  }
}
