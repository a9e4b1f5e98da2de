import CommandLineKit
import Testing

@testable import hubkit

@Suite struct PlotTests {
  private static let minute: Int64 = 60_000
  /// 2025-01-01T00:00:00Z
  private static let start: Int64 = 1_735_689_600_000

  private func plot(_ points: [(time: Int64, value: Double)]) throws -> TimePlot {
    try #require(TimePlot(title: "heat", unit: "°C", series: [.init(name: "value", points: points)]))
  }

  @Test func valuesHaveRoundTicks() {
    let cases: [(ClosedRange<Double>, [String], String?)] = [
      (18.2...24.6, ["18", "20", "22", "24", "26"], nil),
      (-0.3...0.4, ["-0.4", "-0.2", "0.0", "0.2", "0.4"], nil),
      (5...5, ["4.4", "4.6", "4.8", "5.0", "5.2", "5.4", "5.6"], nil),
      (0...0, ["-1.0", "-0.5", "0.0", "0.5", "1.0"], nil),
      (2_900_000...3_400_000, ["2.9", "3.0", "3.1", "3.2", "3.3", "3.4"], "×10⁶"),
      (0...0.00002, ["0.0", "0.5", "1.0", "1.5", "2.0"], "×10⁻⁵"),
      (
        -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude, ["-1.0", "-0.5", "0.0", "0.5", "1.0"],
        "×10³⁰⁸"
      ),
      (0...Double.leastNonzeroMagnitude, ["-1.0", "-0.5", "0.0", "0.5", "1.0"], nil),
      (-1e308...1e308, ["-1.0", "-0.5", "0.0", "0.5", "1.0"], "×10³⁰⁸"),
    ]
    for (values, labels, scale) in cases {
      let axis = ValueAxis(values, ticks: 6)
      #expect(axis.ticks.map(axis.label) == labels, "\(values)")
      #expect(axis.scaleText == scale)
      #expect([values.lowerBound, values.upperBound].allSatisfy { abs($0) > 1e308 || axis.range.contains($0) })
      #expect((0...1).contains(axis.position(values.lowerBound)))
    }
  }

  @Test func timesHaveRoundTicksAndTheirDates() {
    let hours = TimeAxis(Self.start + 50 * Self.minute...Self.start + 27 * 60 * Self.minute, width: 40)
    #expect(hours.ticks.map(\.label) == ["06:00", "12:00", "18:00", "00:00"])
    #expect(hours.ticks.map(\.context) == ["1 Jan 2025", nil, nil, "2 Jan 2025"])
    let milliseconds = TimeAxis(Self.start - 3...Self.start + 7, width: 60)
    #expect(milliseconds.ticks.map(\.label) == ["00:00:00.000", "00:00:00.005"])
    let months = TimeAxis(Self.start...Self.start + 400 * 24 * 60 * Self.minute, width: 60)
    #expect(months.ticks.map(\.label) == ["Jan", "Apr", "Jul", "Oct", "Jan"])
    #expect(months.ticks.map(\.context) == ["2025", nil, nil, nil, "2026"])
    #expect(months.ticks[1].time == 1_743_465_600_000)
    let before1970 = TimeAxis(-10 * Self.minute...10 * Self.minute, width: 24)
    #expect(before1970.ticks.map(\.label) == ["23:50", "00:00", "00:10"])
    let instant = TimeAxis(Self.start...Self.start, width: 40)
    #expect(instant.ticks.contains { $0.time == Self.start })
  }

  @Test func timesBeyondTheCalendar() throws {
    let plot = try plot([(.min, 1), (0, 2), (.max, 3)])
    #expect(SVGDrawing(plot).text.hasSuffix("</svg>\n"))
    #expect(
      !TerminalDrawing(plot, width: 60, isPlain: true, styler: Styler(isEnabled: false)).lines.isEmpty)
  }

  @Test func differentTimesThatTheCalendarHasNot() throws {
    let plot = try plot((0..<2000).map { (Int64.max - 2000 + $0, Double($0)) })
    #expect(SVGDrawing(plot).text.hasSuffix("</svg>\n"))
    let axis = TimeAxis(plot.times, width: 60)
    #expect(axis.position(plot.times.lowerBound) == 0.5)
    #expect(
      !TerminalDrawing(plot, width: 60, isPlain: true, styler: Styler(isEnabled: false)).lines.isEmpty)
  }

  @Test func longSilenceIsAGap() throws {
    let times = (0..<10).map { Int64($0) * Self.minute } + (0..<10).map { Int64($0 + 100) * Self.minute }
    let plot = try plot(times.map { ($0, 1) })
    let line = PlotLine(plot.series[0], TimeAxis(plot.times, width: 80), ValueAxis(plot.values, ticks: 5), columns: 99)
    #expect(line.runs.map(\.count) == [10, 10])
  }

  @Test func nothingFromAServerSteersTheTerminal() throws {
    let series = ["a\u{1B}[31m", "b\u{7}"].map { TimePlot.Series(name: $0, points: [(0, 1), (1, 2)]) }
    let plot = try #require(TimePlot(title: "t\u{1B}", quantity: "q\u{9B}", unit: "u\u{1B}]0;x\u{7}\n", series: series))
    let lines = TerminalDrawing(plot, width: 60, isPlain: false, styler: Styler(isEnabled: false)).lines
    let text = lines.joined()
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) })
  }

  @Test func whatIsTooLongIsCut() throws {
    let series = (0..<8).map { index in
      TimePlot.Series(name: "a rather long name of a column \(index)", points: [(0, Double(index)), (1, 2)])
    }
    let plot = try #require(TimePlot(title: String(repeating: "long ", count: 40), series: series))
    let lines = TerminalDrawing(plot, width: 50, isPlain: false, styler: Styler(isEnabled: false)).lines
    #expect(lines.allSatisfy { $0.count <= 50 })
    #expect((0..<8).allSatisfy { index in lines.contains { $0.contains("column \(index)") } })
  }

  @Test func drawsInTheTerminal() throws {
    let points = (0...10).map { (time: Self.start + Int64($0) * Self.minute, value: Double($0 < 5 ? $0 : 10 - $0)) }
    let drawing = TerminalDrawing(
      try plot(points), width: 28, rows: 5, isPlain: true, styler: Styler(isEnabled: false))
    #expect(
      drawing.lines == [
        "heat", "[°C]", "5 +           **", "  |        ***  **", "  |    ****       *****",
        "  | ***                **", "0 +*                     **", "  ++-----------+----------+",
        "   00:00     00:05    00:10", "   1 Jan 2025           UTC",
      ])
    let dots = TerminalDrawing(
      try plot(points), width: 28, rows: 3, isPlain: false, styler: Styler(isEnabled: false))
    #expect(dots.lines[2].hasPrefix("5 ┤"))
    #expect(dots.lines[2...4].joined().contains { ("\u{2801}"..."\u{28FF}").contains($0) })
  }

  @Test func severalLinesCanBeToldApartWithoutColour() throws {
    let series = ["low", "high"].enumerated().map { index, name in
      TimePlot.Series(name: name, points: [(0, Double(index)), (Self.minute, Double(index))])
    }
    let plot = try #require(TimePlot(title: "heat", series: series))
    func text(isEnabled: Bool) -> String {
      TerminalDrawing(plot, width: 30, rows: 5, isPlain: false, styler: Styler(isEnabled: isEnabled))
        .lines.joined(separator: "\n")
    }
    #expect(text(isEnabled: false).contains("* low  o high"))
    #expect(text(isEnabled: false).contains("ooooo"))
    #expect(text(isEnabled: true).contains("━ low"))
  }

  @Test func noPeakIsLost() throws {
    var points = (0..<100_000).map { (time: Self.start + Int64($0), value: 0.0) }
    points[54_321].value = 9
    let plot = try plot(points)
    let line = PlotLine(
      plot.series[0], TimeAxis(plot.times, width: 80), ValueAxis(plot.values, ticks: 5), columns: 100)
    let kept = try #require(line.runs.first)
    #expect(kept.count <= 401)
    #expect(kept.contains { $0.y > 0.8 })
  }

  @Test func gapsStayGaps() throws {
    let points: [(time: Int64, value: Double)] = [(0, 1), (1, 2), (2, .nan), (3, 1), (4, .infinity)]
    let plot = try plot(points)
    let line = PlotLine(plot.series[0], TimeAxis(plot.times, width: 80), ValueAxis(plot.values, ticks: 5), columns: 9)
    #expect(line.runs.map(\.count) == [2, 1])
    #expect(TimePlot(title: "", series: [.init(name: "", points: [(0, .nan)])]) == nil)
  }

  @Test func picturesEscapeWhatServersSay() throws {
    let series = [TimePlot.Series(name: "a<b", points: [(0, 1)]), .init(name: "\"&\u{1}", points: [(0, 2)])]
    let plot = try #require(TimePlot(title: "<script>", series: series))
    let text = SVGDrawing(plot).text
    #expect(text.contains("&lt;script&gt;"))
    #expect(text.contains("a&lt;b"))
    #expect(text.contains("&quot;&amp; "))
    #expect(!text.contains("<script"))
  }
}
