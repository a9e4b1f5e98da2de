import HahnProCloud

extension SeriesTable {
  /// The columns of a time series; in data times are milliseconds since 1970, as the service has them.
  init(_ columns: TimeSeriesColumns) {
    self.init(
      keyName: "timestamp", keyTitle: "time",
      keys: columns.timestamps.map { time in
        Key(
          text: TimeSeriesTime(milliseconds: time).timestamp.description, csv: "\(time)",
          json: .number(JSONNumber(time)))
      },
      names: columns.names, columns: columns.names.map { columns[$0] ?? [] })
  }
}
