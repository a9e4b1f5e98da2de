import CommandLineKit
import HahnProCloud

/// A JSON object of values by their times, as `add-values` reads it.
enum SeriesFile {
  /// The values by their times.
  ///
  /// - Throws: `CommandFailure` that names the time or the value that is wrong.
  static func entries(_ bytes: [UInt8], name: String) throws -> [TimeSeriesTime: JSONValue] {
    guard let object = try Files.json(bytes, name: name).objectValue else {
      throw CommandFailure("\(name) is no JSON object of values by their times", exitCode: .dataError)
    }
    var entries: [TimeSeriesTime: JSONValue] = [:]
    for (key, value) in object {
      guard let milliseconds = Int64(key), "\(milliseconds)" == key else {
        throw CommandFailure(
          "\(name): '\(key)' is no time; write whole milliseconds since 1970, such as \"1735689600000\"",
          exitCode: .dataError)
      }
      guard isNumeric(value) else {
        throw CommandFailure(
          "\(name): the value at \(key) is neither a number that a series can hold nor an object of named ones",
          exitCode: .dataError)
      }
      entries[TimeSeriesTime(milliseconds: milliseconds)] = value
    }
    return entries
  }

  private static func isNumeric(_ value: JSONValue) -> Bool {
    switch value {
    case .number(let number): Double(number.text)?.isFinite == true
    case .object(let columns):
      !columns.isEmpty
        && columns.allSatisfy { name, value in
          guard case .number(let number) = value, !name.isEmpty, name != "timestamp" else { return false }
          return Double(number.text)?.isFinite == true
        }
    default: false
    }
  }
}
