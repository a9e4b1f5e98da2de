import CommandLineKit
import Testing

@Suite struct TableTests {
  static func table(_ rows: [[String]]) -> Table {
    var table = Table([
      .init("ID", isTruncatable: false), .init("NAME"), .init("SIZE", alignment: .right), .init("NOTE"),
    ])
    for row in rows { table.append(row) }
    return table
  }

  @Test func alignment() {
    let table = Self.table([["a1", "first", "5", "x"], ["b22", "second one", "12345", ""], ["c"]])
    #expect(
      table.rendered() == """
        ID   NAME         SIZE  NOTE
        a1   first           5  x
        b22  second one  12345
        c

        """)
    #expect(Self.table([]).rendered() == "ID  NAME  SIZE  NOTE\n")
    #expect(Table([]).rendered() == "")
  }

  @Test func wideCharacters() {
    var table = Table([.init("A"), .init("B")])
    for cell in ["日本", "e\u{301}e", "👩‍👩‍👧", "🇩🇪", "한국", "ﾊﾝ", "❤️", "abcd"] { table.append([cell, "|"]) }
    let text = table.rendered()
    let expected = ["日本  |", "e\u{301}e    |", "👩‍👩‍👧    |", "🇩🇪    |", "한국  |", "ﾊﾝ    |", "❤️    |", "abcd  |"]
    #expect(text.split(separator: "\n").dropFirst().map(String.init) == expected)
  }

  @Test func valuesOfAServerCannotSteerTheTerminal() {
    var table = Table([.init("NA\u{7}ME")])
    table.append(["a\u{1B}[2J\nb\tc\r\u{7F}\u{9B}31m\u{202E}x\u{2028}"])
    #expect(table.rendered() == "NA\\u{7}ME\na\\u{1B}[2J\\nb\\tc\\r\\u{7F}\\u{9B}31m\\u{202E}x\\u{2028}\n")
  }

  @Test func cutToATerminalOnly() throws {
    let long = String(repeating: "x", count: 60)
    let table = Self.table([["0123456789", long, "5", long], ["1", "short", "6", "日本語日本語日本語日本語"]])
    let lines = table.rendered(width: 40).split(separator: "\n").map(String.init)
    #expect(
      lines == [
        "ID          NAME        SIZE  NOTE", "0123456789  xxxxxxxxx…     5  xxxxxxxxx…",
        "1           short          6  日本語日…",
      ])
    #expect(table.rendered().split(separator: "\n").contains { $0.count > 120 })
    let wide = table.rendered(width: 200)
    #expect(wide == table.rendered())

    let terminal = CapturedOutput(isTerminal: true, columns: 40)
    let pipe = CapturedOutput()
    let environment = ["TERM": "dumb"]
    try CommandContext(arguments: [], environment: environment, output: terminal, error: pipe).print(table)
    #expect(terminal.text == table.rendered(width: 40))
    try CommandContext(arguments: [], environment: environment, output: pipe, error: pipe).print(table)
    #expect(pipe.text == table.rendered())
    #expect(!pipe.text.contains("…") && !pipe.text.contains("\t"))
  }

  @Test(arguments: 1...90)
  func neverWiderThanTheTerminalWhereThatIsPossible(width: Int) {
    let table = Self.table([["0123", "aaaaaaaaaaaaaaaaaaa", "1234", "bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"]])
    // 4 for the id, 4 for each of the others at least, and 2 between them.
    let limit = max(width, 22)
    for line in table.rendered(width: width).split(separator: "\n") {
      #expect(TerminalText.width(String(line)) <= limit)
    }
  }
}
