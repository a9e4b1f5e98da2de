/// A plot as an SVG document that reads the same on a screen and printed in black and white.
struct SVGDrawing {
  private let plot: TimePlot
  private let time: TimeAxis
  private let value: ValueAxis
  private let left: Double
  private let top: Double
  private let height: Double
  /// The lines in the rows of the legend.
  private let legendRows: [[Int]]
  private let width = 800.0
  private let right = 24.0
  private let bottom = 64.0

  /// About how wide a character is at the usual size.
  private static let character = 7.5
  /// Colours that people who see colours differently can tell apart, dark enough for paper (Okabe and Ito).
  private static let colors = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#56B4E9", "#000000"]
  private static let dashes = ["", "8 4", "2 3", "8 3 2 3", "12 4", "4 4"]

  init(_ plot: TimePlot) {
    self.plot = plot
    let value = ValueAxis(plot.values, ticks: 6)
    let longest = value.ticks.map { value.label($0).count }.max() ?? 1
    left = 24 + Self.character * Double(max(longest, 3))
    self.value = value
    time = TimeAxis(plot.times, width: Int((width - left - right) / Self.character))
    legendRows = Self.rows(plot.series.map(\.name), width: width - left - right)
    top = 64 + 20 * Double(legendRows.count)
    height = 420 + 20 * Double(legendRows.count)
  }

  /// Names of lines in rows, where there are several.
  private static func rows(_ names: [String], width: Double) -> [[Int]] {
    guard names.count > 1 else { return [] }
    var rows: [[Int]] = []
    var used = width
    for index in names.indices {
      let needed = entryWidth(names[index], most: width)
      if used + needed > width {
        rows.append([])
        used = 0
      }
      rows[rows.count - 1].append(index)
      used += needed
    }
    return rows
  }

  /// How much room a name takes with its piece of line.
  private static func entryWidth(_ name: String, most: Double) -> Double {
    min(56 + character * Double(name.count), most)
  }

  /// A text that is not wider than there is room.
  private static func shortened(_ text: String, to width: Double, size: Double = 1) -> String {
    let most = max(Int(width / (character * size)), 1)
    return escaped(text.count <= most ? text : text.prefix(most - 1) + "…")
  }

  /// The document.
  var text: String {
    let size = "\(Int(width)) \(Int(height))"
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(Int(width))" height="\(Int(height))" \
      role="img" font-family="Helvetica, Arial, sans-serif" font-size="13" fill="black">
      """
    let title = Self.escaped(plot.title)
    let shown = Self.shortened(plot.title, to: width - left - right, size: 1.3)
    let lines =
      [
        head, "<title>\(title)</title>", #"<rect width="100%" height="100%" fill="white"/>"#,
        #"<text x="\#(number(left))" y="24" font-size="16" font-weight="bold">\#(shown)</text>"#,
      ] + valueAxis + timeAxis + curves + legend + ["</svg>"]
    return lines.joined(separator: "\n") + "\n"
  }

  private var valueAxis: [String] {
    let title = Self.shortened(plot.valueTitle(value), to: width - left - right)
    var lines = title.isEmpty ? [] : [#"<text x="\#(number(left))" y="\#(number(top - 12))">\#(title)</text>"#]
    for tick in value.ticks {
      let y = number(y(value.position(tick)))
      lines.append(
        #"<line x1="\#(number(left))" y1="\#(y)" x2="\#(number(width - right))" y2="\#(y)" stroke="lightgray"/>"#)
      lines.append(
        #"<text x="\#(number(left - 8))" y="\#(y)" dy="0.35em" text-anchor="end">\#(value.label(tick))</text>"#)
    }
    return lines
  }

  private var timeAxis: [String] {
    let base = height - bottom
    var lines = [
      #"<line x1="\#(number(left))" y1="\#(number(base))" x2="\#(number(width - right))" y2="\#(number(base))" stroke="black"/>"#
    ]
    for tick in time.ticks {
      let place = x(time.position(tick.time))
      let x = number(place)
      lines.append(#"<line x1="\#(x)" y1="\#(number(base))" x2="\#(x)" y2="\#(number(base + 5))" stroke="black"/>"#)
      lines.append(
        #"<text x="\#(x)" y="\#(number(base + 20))" text-anchor="\#(anchor(tick.label, at: place))">\#(tick.label)</text>"#
      )
      if let context = tick.context {
        lines.append(
          #"<text x="\#(x)" y="\#(number(base + 37))" text-anchor="\#(anchor(context, at: place))">\#(context)</text>"#)
      }
    }
    lines.append(
      #"<text x="\#(number(width - right))" y="\#(number(height - 10))" text-anchor="end" fill="dimgray">time (UTC)</text>"#
    )
    return lines
  }

  private var curves: [String] {
    plot.series.indices.flatMap { index in
      let line = PlotLine(plot.series[index], time, value, columns: Int(width - left - right))
      let style = stroke(index)
      let marks = line.runs.joined().count <= 60
      return line.runs.flatMap { run -> [String] in
        let points = run.map { "\(number(x($0.x))),\(number(y($0.y)))" }
        var shapes: [String] = []
        if run.count > 1 {
          shapes.append(
            #"<polyline points="\#(points.joined(separator: " "))" fill="none" \#(style) stroke-linejoin="round"/>"#)
        }
        if marks || run.count == 1 {
          shapes += run.map {
            #"<circle cx="\#(number(x($0.x)))" cy="\#(number(y($0.y)))" r="2.5" fill="\#(color(index))"/>"#
          }
        }
        return shapes
      }
    }
  }

  private var legend: [String] {
    legendRows.enumerated().flatMap { row, indices -> [String] in
      let y = 46 + 20 * Double(row)
      var x = left
      return indices.flatMap { index -> [String] in
        let name = plot.series[index].name
        let room = Self.entryWidth(name, most: width - left - right)
        defer { x += room }
        return [
          #"<line x1="\#(number(x))" y1="\#(number(y - 4))" x2="\#(number(x + 30))" y2="\#(number(y - 4))" \#(stroke(index))/>"#,
          #"<text x="\#(number(x + 36))" y="\#(number(y))">\#(Self.shortened(name, to: room - 50))</text>"#,
        ]
      }
    }
  }

  /// How a label stands at its tick so that it stays within the picture.
  private func anchor(_ text: String, at x: Double) -> String {
    let half = Self.character * Double(text.count) / 2
    return x + half > width - 2 ? "end" : x - half < 2 ? "start" : "middle"
  }

  private func color(_ index: Int) -> String { Self.colors[index % Self.colors.count] }

  private func stroke(_ index: Int) -> String {
    // Lines of one colour are told apart by their dashes.
    let dash = Self.dashes[(index + index / Self.colors.count) % Self.dashes.count]
    return #"stroke="\#(color(index))" stroke-width="1.6""# + (dash.isEmpty ? "" : #" stroke-dasharray="\#(dash)""#)
  }

  private func x(_ position: Double) -> Double { left + position * (width - left - right) }
  private func y(_ position: Double) -> Double { height - bottom - position * (height - bottom - top) }

  /// A coordinate to a tenth.
  private func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(Double(tenths) / 10)"
  }

  /// Text for XML 1.0, without the characters that it has no way to write.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, scalar in
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      default: escaped += scalar.value < 0x20 || (0xFFFE...0xFFFF).contains(scalar.value) ? " " : "\(scalar)"
      }
    }
  }
}
