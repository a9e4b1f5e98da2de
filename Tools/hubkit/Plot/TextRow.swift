/// A row of characters in which labels find their places.
struct TextRow {
  private var characters: [Character]

  /// A row of blanks.
  init(columns: Int) { characters = Array(repeating: " ", count: columns) }

  /// What stands in the row, without blanks at the end.
  var text: String {
    String(characters[..<((characters.lastIndex { $0 != " " }).map { $0 + 1 } ?? 0)])
  }

  /// Writes a text with its middle at a column, moved where it would leave the row; one that would touch another is left
  /// out.
  mutating func write(_ text: String, around column: Int) {
    write(text, at: max(0, min(column - text.count / 2, characters.count - text.count)))
  }

  /// Writes a text that ends before a column, where there is room.
  mutating func write(_ text: String, endingAt column: Int) { write(text, at: column - text.count) }

  private mutating func write(_ text: String, at start: Int) {
    let end = start + text.count
    guard start >= 0, end <= characters.count,
      characters[max(0, start - 1)..<min(characters.count, end + 1)].allSatisfy({ $0 == " " })
    else { return }
    characters.replaceSubrange(start..<end, with: text)
  }
}
