import CommandLineKit
import Testing

@Suite struct TerminalTextTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("\u{1112}\u{1161}", 2),
    ("😀", 2), ("☎", 1), ("☎\u{FE0F}", 2), ("👍🏽", 2), ("🇫🇷🇩🇪", 4), ("\u{200B}", 0), ("…", 1),
  ])
  func width(text: String, expected: Int) {
    #expect(TerminalText.width(text) == expected)
  }

  @Test func truncation() {
    #expect(TerminalText.truncated("abcdef", to: 6) == "abcdef")
    #expect(TerminalText.truncated("abcdef", to: 5) == "abcd…")
    #expect(TerminalText.truncated("日本語", to: 5) == "日本…")
    #expect(TerminalText.truncated("日本語", to: 4) == "日…")
    #expect(TerminalText.truncated("abc", to: 1) == "…")
  }

  @Test func wrapping() {
    #expect(TerminalText.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TerminalText.wrapped("enormously a b", to: 4) == ["enormously", "a b"])
    #expect(TerminalText.wrapped("a\nb\n\nc\n  code  x\nd", to: 20) == ["a b", "", "c", "  code  x", "d"])
    #expect(TerminalText.wrapped("", to: 20) == [""])
  }

  @Test func escaping() {
    #expect(TerminalText.escaped("plain ü 日本 \\n") == "plain ü 日本 \\n")
    #expect(TerminalText.escaped("a\nb\tc\u{0}") == "a\\nb\\tc\\u{0}")
    #expect(TerminalText.escaped("a\nb\tc\r\n", keepsLineBreaks: true) == "a\nb\tc\\r\n")
    #expect(TerminalText.escaped("\u{2066}\u{200F}\u{FEFF}") == "\\u{2066}\\u{200F}\\u{FEFF}")
  }
}
