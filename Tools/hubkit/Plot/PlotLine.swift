/// The line of a series in a picture: runs of points without gaps, from 0 to 1 in both directions.
///
/// A gap is where a value is not finite, and where the time between two is ten times what it usually is: a line across
/// would look measured.
struct PlotLine {
  /// A point; `y` is 0 at the least value.
  struct Point: Equatable {
    var x: Double
    var y: Double
  }

  /// The runs; a run of one point is a value between gaps.
  private(set) var runs: [[Point]] = []

  /// A line.
  ///
  /// Where there are more points than the picture has columns, each column keeps the first, the least, the greatest and
  /// the last of its values, so that no peak is lost.
  ///
  /// - Parameters:
  ///   - series: The series.
  ///   - time: The axis of time.
  ///   - value: The axis of values.
  ///   - columns: How many columns can be told apart in the picture.
  init(_ series: TimePlot.Series, _ time: TimeAxis, _ value: ValueAxis, columns: Int) {
    let width = Self.usualDistance(series.points.map(\.time)) * 10
    for part in series.points.split(whereSeparator: { !$0.value.isFinite }) {
      for run in Self.runs(part, distance: width) {
        let points = run.map { Point(x: time.position($0.time), y: value.position($0.value)) }
        runs.append(points.count > 4 * columns ? Self.thinned(points, columns) : points)
      }
    }
  }

  /// The median of the distances between times; of a few times nothing is usual.
  private static func usualDistance(_ times: [Int64]) -> Double {
    guard times.count >= 8 else { return .infinity }
    let distances = zip(times.dropFirst(), times).map { Double($0) - Double($1) }.sorted()
    let median = distances[distances.count / 2]
    return median > 0 ? median : .infinity
  }

  private static func runs(
    _ points: ArraySlice<(time: Int64, value: Double)>, distance: Double
  ) -> [ArraySlice<(time: Int64, value: Double)>] {
    var runs: [ArraySlice<(time: Int64, value: Double)>] = []
    var start = points.startIndex
    for index in points.indices.dropFirst()
    where Double(points[index].time) - Double(points[index - 1].time) > distance {
      runs.append(points[start..<index])
      start = index
    }
    return runs + [points[start...]]
  }

  private static func thinned(_ points: [Point], _ columns: Int) -> [Point] {
    var kept: [Point] = []
    var start = 0
    while start < points.count {
      let column = (points[start].x * Double(columns)).rounded(.down)
      var end = start
      var (least, greatest) = (start, start)
      while end < points.count, (points[end].x * Double(columns)).rounded(.down) == column {
        if points[end].y < points[least].y { least = end }
        if points[end].y > points[greatest].y { greatest = end }
        end += 1
      }
      end = max(end, start + 1)
      for index in Set([start, least, greatest, end - 1]).sorted() { kept.append(points[index]) }
      start = end
    }
    return kept
  }
}
