import CommandLineKit
import HahnProCloud

extension TimePlot {
  /// The plot of the columns of a series; fails when there is nothing to draw.
  init(_ columns: TimeSeriesColumns, title: String, unit: String?) throws {
    let lines = columns.names.map { name in
      Series(
        name: name,
        points: zip(columns.timestamps, columns[name] ?? []).map { ($0, $1) }.sorted { $0.0 < $1.0 })
    }
    let quantity = columns.names.count == 1 ? columns.names[0] : nil
    guard let plot = TimePlot(title: title, quantity: quantity, unit: unit, series: lines) else {
      throw CommandFailure("'\(title)' has no values there; nothing was drawn", exitCode: .noInput)
    }
    self = plot
  }
}
