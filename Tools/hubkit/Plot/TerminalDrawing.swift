import CommandLineKit

/// A plot in characters.
struct TerminalDrawing {
  private let plot: TimePlot
  private let time: TimeAxis
  private let value: ValueAxis
  private let isPlain: Bool
  private let glyphs: DotCanvas.Glyphs
  private let styler: Styler
  private let labelWidth: Int
  private let columns: Int
  private let rows: Int

  private static let styles: [Styler.Style] = [.cyan, .yellow, .green, .red, .blue]

  /// A drawing.
  ///
  /// - Parameters:
  ///   - plot: The plot.
  ///   - width: The columns that there are.
  ///   - rows: The rows of the lines alone.
  ///   - isPlain: Whether only characters of ASCII are used.
  ///   - styler: Colours the lines; where it does not, several lines have marks of their own instead.
  init(_ plot: TimePlot, width: Int, rows: Int = 15, isPlain: Bool, styler: Styler) {
    self.plot = plot
    self.rows = rows
    self.isPlain = isPlain
    glyphs = isPlain || (plot.series.count > 1 && !styler.isEnabled) ? .marks : .braille
    self.styler = styler
    let value = ValueAxis(plot.values, ticks: max(2, rows / 3))
    labelWidth = value.ticks.map { value.label($0).count }.max() ?? 1
    columns = max(16, width - labelWidth - 3)
    self.value = value
    time = TimeAxis(plot.times, width: columns)
  }

  /// The lines of text.
  var lines: [String] {
    let title = shortened(plot.valueTitle(value), to: width)
    let heads = title.isEmpty ? [] : [title]
    return [styler(shortened(plot.title, to: width), .bold)] + heads + legend + body + timeLines
  }

  private var width: Int { labelWidth + 2 + columns }

  /// The names of lines, as many in a row as there is room for.
  private var legend: [String] {
    guard plot.series.count > 1 else { return [] }
    var rows: [[Int]] = []
    var used = width
    for index in plot.series.indices {
      let length = min(shortened(plot.series[index].name, to: width - 2).count + 2, width)
      if rows.isEmpty || used + 2 + length > width {
        rows.append([])
        used = -2
      }
      rows[rows.count - 1].append(index)
      used += 2 + length
    }
    return rows.map { row in row.map(entry).joined(separator: "  ") }
  }

  private func entry(_ index: Int) -> String {
    let mark = glyphs == .braille ? "━" : "\(DotCanvas.marks[index % DotCanvas.marks.count])"
    return styler("\(mark) \(shortened(plot.series[index].name, to: width - 2))", style(index))
  }

  /// What somebody else wrote, harmless to a terminal and not wider than there is room.
  private func shortened(_ text: String, to width: Int) -> String {
    let text = TerminalText.escaped(text)
    return text.count <= width ? text : text.prefix(max(width - 1, 0)) + (isPlain ? "~" : "…")
  }

  private var body: [String] {
    let canvas = drawn()
    var labels: [Int: String] = [:]
    for tick in value.ticks { labels[row(tick)] = value.label(tick) }
    return (0..<rows).map { row in
      let label = labels[row] ?? ""
      let padding = String(repeating: " ", count: labelWidth - label.count)
      let axis = isPlain ? (labels[row] == nil ? "|" : "+") : (labels[row] == nil ? "│" : "┤")
      return "\(padding)\(label) \(axis)" + text(canvas.row(row))
    }
  }

  private func row(_ value: Double) -> Int {
    rows - 1 - Int((self.value.position(value) * Double(rows - 1)).rounded())
  }

  private func drawn() -> DotCanvas {
    var canvas = DotCanvas(columns: columns, rows: rows, glyphs: glyphs)
    // Half a character remains above and below, so that the ends of the axis are at the middle of their rows.
    let margin = Double(canvas.height) / Double(rows) / 2
    for index in plot.series.indices {
      for run in PlotLine(plot.series[index], time, value, columns: canvas.width).runs {
        let dots = run.map { point in
          (
            x: Int((point.x * Double(canvas.width - 1)).rounded()),
            y: Int((margin - 0.5 + point.y * (Double(canvas.height) - 2 * margin)).rounded())
          )
        }
        for position in dots.indices {
          canvas.line(from: dots[max(0, position - 1)], to: dots[position], owner: index)
        }
      }
    }
    return canvas
  }

  private func text(_ cells: [(character: Character, owner: Int?)]) -> String {
    var text = ""
    var run = ""
    var owner: Int?
    func flush() { text += owner.map { styler(run, style($0)) } ?? run }
    for cell in cells {
      if cell.owner != owner {
        flush()
        (run, owner) = ("", cell.owner)
      }
      run.append(cell.character)
    }
    if owner != nil { flush() }
    return text
  }

  /// The axis of time, its labels, and the dates that they are parts of.
  private var timeLines: [String] {
    let indent = String(repeating: " ", count: labelWidth + 1)
    var axis = Array(repeating: isPlain ? Character("-") : "─", count: columns)
    var labels = TextRow(columns: columns)
    var contexts = TextRow(columns: columns)
    for tick in time.ticks {
      let column = Int((time.position(tick.time) * Double(columns - 1)).rounded())
      axis[column] = isPlain ? "+" : "┬"
      labels.write(tick.label, around: column)
      if let context = tick.context { contexts.write(context, around: column) }
    }
    contexts.write("UTC", endingAt: columns)
    let corner = isPlain ? "+" : "└"
    return [indent + corner + String(axis), indent + " " + labels.text, indent + " " + contexts.text]
  }

  private func style(_ index: Int) -> Styler.Style { Self.styles[index % Self.styles.count] }
}
