/// Text as a terminal shows it: how wide it is and what in it steers the terminal.
public enum TerminalText {
  /// The text with every character that steers a terminal or reorders the line made visible, so that what a server
  /// sends can neither move the cursor nor pass for something else.
  ///
  /// Escaped are the C0 and C1 controls, DEL, the line and paragraph separators and the marks for the direction of
  /// text (Unicode Bidirectional Algorithm, section 2).
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - keepsLineBreaks: Whether line feeds and tabs stay.
  /// - Returns: The text with `\n`, `\t`, `\r` and `\u{1B}` in place of such characters.
  public static func escaped(_ text: String, keepsLineBreaks: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: isSteering) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\t":
        if keepsLineBreaks {
          result.append(scalar)
        } else {
          result.append(contentsOf: (scalar == "\n" ? "\\n" : "\\t").unicodeScalars)
        }
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case _ where isSteering(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        result.append(contentsOf: "\\u{\(digits)}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func isSteering(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// How many columns of a terminal the text takes.
  ///
  /// - Parameter text: One line without control characters.
  /// - Returns: The number of columns: two for East Asian wide characters and emoji, none for combining marks.
  public static func width(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + width($1) }
  }

  /// The text, cut to a number of columns with `…` at its end.
  ///
  /// - Parameters:
  ///   - text: One line without control characters.
  ///   - columns: The most columns; at least 1.
  /// - Returns: The text, or its beginning and `…`.
  public static func truncated(_ text: String, to columns: Int) -> String {
    guard width(text) > columns else { return text }
    var result = ""
    var used = 0
    for character in text {
      let next = width(character)
      guard used + next < columns else { break }
      result.append(character)
      used += next
    }
    return result + "…"
  }

  private static func width(_ character: Character) -> Int {
    // Two regional indicators are one flag; U+FE0F asks for the emoji form of the character before it.
    let scalars = character.unicodeScalars
    if scalars.count > 1 {
      if scalars.contains("\u{FE0F}") { return 2 }
      if scalars.allSatisfy({ (0x1F1E6...0x1F1FF).contains($0.value) }) { return 2 }
    }
    return scalars.map(width).max() ?? 0
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return scalar.value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if scalar.properties.isEmojiPresentation { return 2 }
    switch scalar.value {
    // The blocks of East_Asian_Width W and F (Unicode Standard Annex 11), joined where only unassigned code points
    // lie between them. Hangul medial vowels and final consonants join the syllable before them.
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF,
      0x1F200...0x1F2FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}
