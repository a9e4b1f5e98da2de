import HubErrors
import HubJSON
import HubTransport

/// Values to add to a time series (wire page, section 5.15): `{"<timestamp>": value, …}`.
public struct TimeSeriesEntries: Sendable {
  private let timestamps: [Int64]
  private let write: @Sendable (Int, inout [UInt8]) throws(InvalidRequestError) -> Void

  /// Columns: a column named `value` alone is sent as plain values, others as objects.
  public init(_ columns: TimeSeriesColumns) {
    timestamps = columns.timestamps
    let names = columns.names
    let series = names.map { columns[$0] ?? [] }
    let keys = names.map { JSONValue.string($0).serialized() + [UInt8(ascii: ":")] }
    let isPlain = names == [TimeSeriesColumns.valueName]
    let count = timestamps.count
    write = { (row, bytes) throws(InvalidRequestError) in
      if row == 0 { try Self.check(names: names, counts: series.map(\.count), count: count) }
      if !isPlain { bytes.append(UInt8(ascii: "{")) }
      for column in series.indices {
        if column > 0 { bytes.append(UInt8(ascii: ",")) }
        if !isPlain { bytes += keys[column] }
        bytes += try Self.number(series[column][row], name: isPlain ? nil : names[column])
      }
      if !isPlain { bytes.append(UInt8(ascii: "}")) }
    }
  }

  /// Plain values by their times.
  public init(_ values: [TimeSeriesTime: Double]) {
    let times = values.keys.sorted()
    self.init(
      TimeSeriesColumns(timestamps: times.map(\.milliseconds), values: times.map { values[$0] ?? .nan }))
  }

  /// Named values by their times; a name may be missing at some of them.
  public init(_ values: [TimeSeriesTime: [String: Double]]) {
    let times = values.keys.sorted()
    timestamps = times.map(\.milliseconds)
    write = { (row, bytes) throws(InvalidRequestError) in
      let entry = values[times[row]] ?? [:]
      try Self.check(names: Array(entry.keys), counts: [], count: 0)
      bytes.append(UInt8(ascii: "{"))
      for (position, name) in entry.keys.sorted().enumerated() {
        if position > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes += JSONValue.string(name).serialized() + [UInt8(ascii: ":")]
        bytes += try Self.number(entry[name] ?? .nan, name: name)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// Values of any kind by their times.
  public init(json values: [TimeSeriesTime: JSONValue]) {
    let times = values.keys.sorted()
    timestamps = times.map(\.milliseconds)
    write = { row, bytes in bytes += (values[times[row]] ?? .null).serialized() }
  }

  /// The body that is sent.
  ///
  /// - Throws: `InvalidRequestError` for values that are not numbers, and for columns that do not fit together.
  func body(_ operation: String) throws(InvalidRequestError) -> Body {
    .bytes(try json(operation), mediaType: "application/json")
  }

  /// The object of values by times, as text.
  func json(_ operation: String) throws(InvalidRequestError) -> [UInt8] {
    guard !timestamps.isEmpty else { throw InvalidRequestError(operation: operation, "there are no values to add") }
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    var known: Set<Int64> = []
    for row in timestamps.indices {
      let timestamp = timestamps[row]
      guard known.insert(timestamp).inserted else {
        throw InvalidRequestError(operation: operation, "there are two values at \(timestamp); the time names a value")
      }
      if row > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += Array("\"\(timestamp)\":".utf8)
      do {
        try write(row, &bytes)
      } catch {
        throw InvalidRequestError(operation: operation, "value at \(timestamp): \(error.reason)")
      }
    }
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  private static func check(names: [String], counts: [Int], count: Int) throws(InvalidRequestError) {
    guard !names.isEmpty else { throw InvalidRequestError("there is no column of values") }
    guard Set(names).count == names.count else { throw InvalidRequestError("two columns have the same name") }
    guard !names.contains("timestamp"), !names.contains("") else {
      throw InvalidRequestError("a column is named 'timestamp', which is the time's own name, or has no name")
    }
    guard counts.allSatisfy({ $0 == count }) else {
      throw InvalidRequestError("the columns have \(counts) values, and there are \(count) times")
    }
  }

  private static func number(_ value: Double, name: String?) throws(InvalidRequestError) -> [UInt8] {
    guard let number = JSONNumber(value) else {
      let column = name.map { " of '\($0)'" } ?? ""
      throw InvalidRequestError("\(value)\(column) cannot be sent: JSON has finite numbers only; leave the value out")
    }
    return Array(number.text.utf8)
  }
}
