@_spi(Backend) import HubJSON

/// Values of a time series, column by column: the times, and one column of numbers for every name.
public struct TimeSeriesColumns: Sendable {
  /// The name of the only column of a series of plain values.
  public static let valueName = "value"

  /// The times in milliseconds since 1970.
  public private(set) var timestamps: [Int64]

  /// The names of the columns, in the order in which they were met.
  public private(set) var names: [String]

  private var columns: [[Double]]

  /// Plain values.
  ///
  /// - Parameters:
  ///   - timestamps: The times in milliseconds since 1970.
  ///   - values: As many values.
  public init(timestamps: [Int64], values: [Double]) {
    self.init(timestamps: timestamps, columns: [(Self.valueName, values)])
  }

  /// Named columns.
  ///
  /// - Parameters:
  ///   - timestamps: The times in milliseconds since 1970.
  ///   - columns: The columns, each with as many values; whether that is so is checked when they are sent.
  public init(timestamps: [Int64], columns: KeyValuePairs<String, [Double]>) {
    self.init(timestamps: timestamps, columns: columns.map { ($0.key, $0.value) })
  }

  /// Named columns that are not known beforehand.
  ///
  /// - Parameters:
  ///   - timestamps: The times in milliseconds since 1970.
  ///   - columns: The columns, each with as many values; whether that is so is checked when they are sent.
  public init(timestamps: [Int64], columns: [(name: String, values: [Double])]) {
    self.timestamps = timestamps
    names = columns.map(\.name)
    self.columns = columns.map(\.values)
  }

  /// Reads an answer: an array of `{"timestamp":…,"value":…}`, or of objects with several named numbers.
  init(parsing bytes: [UInt8]) throws {
    let records = try RecordColumns(parsing: bytes, key: "timestamp")
    timestamps = records.keys
    names = records.names
    columns = records.columns
  }

  /// How many values each column has.
  public var count: Int { timestamps.count }

  /// Whether there are no values.
  public var isEmpty: Bool { timestamps.isEmpty }

  /// The plain values; empty when the series has named columns instead.
  public var values: [Double] { self[Self.valueName] ?? [] }

  /// The values of a column, nil when there is none of that name; where a value is missing, it is not a number.
  public subscript(name: String) -> [Double]? {
    names.firstIndex(of: name).map { columns[$0] }
  }
}

extension TimeSeriesColumns: Hashable {
  /// Whether both have the same columns of the same values; missing values are equal.
  public static func == (left: TimeSeriesColumns, right: TimeSeriesColumns) -> Bool {
    left.timestamps == right.timestamps && left.names == right.names
      && left.columns.elementsEqual(right.columns) { $0.elementsEqual($1) { $0 == $1 || ($0.isNaN && $1.isNaN) } }
  }

  /// Feeds times and names.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(timestamps)
    hasher.combine(names)
  }
}

extension TimeSeriesColumns: CustomStringConvertible {
  /// How many values there are, and their names.
  public var description: String { "\(count) values of \(names.isEmpty ? "nothing" : names.joined(separator: ", "))" }
}
