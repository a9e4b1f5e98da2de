extension Table {
  private static let gap = 2
  private static let narrowest = 4

  /// The table as text, each line with its end.
  ///
  /// - Parameters:
  ///   - width: The columns of the terminal, which longer cells are cut to; `nil` to leave them whole.
  ///   - styler: Styles the titles.
  /// - Returns: The text: a line of titles, then the rows. No tabs and no spaces at the ends of lines.
  public func rendered(width: Int? = nil, styler: Styler = Styler(isEnabled: false)) -> String {
    guard !columns.isEmpty else { return "" }
    let titles = columns.map { TerminalText.escaped($0.title) }
    var widths = titles.map { TerminalText.width($0) }
    for row in rows {
      for (index, cell) in row.enumerated() { widths[index] = max(widths[index], TerminalText.width(cell)) }
    }
    if let width { widths = fit(widths, into: width) }
    var text = line(titles, widths) { styler($0, .bold) }
    for row in rows { text += line(row, widths) { $0 } }
    return text
  }

  /// Narrows the widest truncatable columns, all to the same width, until the table fits.
  private func fit(_ widths: [Int], into width: Int) -> [Int] {
    let space = width - Self.gap * (columns.count - 1)
    func narrowed(to cap: Int) -> [Int] {
      zip(columns, widths).map { $0.isTruncatable ? min($1, cap) : $1 }
    }
    func total(_ cap: Int) -> Int { narrowed(to: cap).reduce(0, +) }
    var low = Self.narrowest
    var high = max(widths.max() ?? 0, low)
    guard total(high) > space else { return widths }
    while low < high {
      let middle = (low + high + 1) / 2
      if total(middle) <= space { low = middle } else { high = middle - 1 }
    }
    var result = narrowed(to: low)
    // The rest of the space goes to the columns that are still cut, from the left.
    var rest = space - result.reduce(0, +)
    for index in result.indices where rest > 0 && result[index] < widths[index] {
      result[index] += 1
      rest -= 1
    }
    return result
  }

  private func line(_ cells: [String], _ widths: [Int], style: (String) -> String) -> String {
    var text = ""
    // Padding is held back until something follows it.
    var pending = 0
    for (index, column) in columns.enumerated() {
      let cell = TerminalText.truncated(cells[index], to: max(widths[index], 1))
      let padding = max(0, widths[index] - TerminalText.width(cell))
      if index > 0 { pending += Self.gap }
      if column.alignment == .right { pending += padding }
      if !cell.isEmpty {
        text += String(repeating: " ", count: pending) + style(cell)
        pending = 0
      }
      if column.alignment == .left { pending += padding }
    }
    return text + "\n"
  }
}
