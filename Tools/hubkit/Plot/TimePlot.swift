/// What a plot shows: one or more series over the same time.
struct TimePlot {
  /// A line of the plot.
  struct Series {
    /// What it is called.
    var name: String
    /// Its points in the order of their times, in milliseconds since 1970; where a value is not finite, the line has a
    /// gap.
    var points: [(time: Int64, value: Double)]
  }

  /// What stands above it.
  var title: String
  /// What the values are; nil where that is not known.
  var quantity: String?
  /// The unit of the values, such as `°C`; nil where that is not known.
  var unit: String?
  /// The lines; those without a single finite value are left out.
  let series: [Series]
  /// The first and last time of all points, in milliseconds since 1970.
  let times: ClosedRange<Int64>
  /// The least and the greatest value.
  let values: ClosedRange<Double>

  /// A plot, nil when there is nothing to show; counts are shown from zero on.
  init?(title: String, quantity: String? = nil, unit: String? = nil, series: [Series], areCounts: Bool = false) {
    let shown = series.filter { $0.points.contains { $0.value.isFinite } }
    let points = shown.flatMap(\.points).filter(\.value.isFinite)
    guard let first = points.map(\.time).min(), let last = points.map(\.time).max(),
      let least = points.map(\.value).min(), let greatest = points.map(\.value).max()
    else { return nil }
    self.title = title
    self.quantity = quantity
    self.unit = unit
    self.series = shown
    times = first...last
    values = areCounts ? min(0, least)...max(1, greatest) : least...greatest
  }

  /// What the axis of values is called: the quantity, the power of ten and the unit.
  func valueTitle(_ axis: ValueAxis) -> String {
    [quantity, axis.scaleText, unit.map { "[\($0)]" }].compactMap(\.self).joined(separator: " ")
  }
}
