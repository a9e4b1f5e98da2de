import CommandLineKit
import HahnProCloud

/// Which values of a series are asked for.
struct ValuesRequest {
  let id: ID<TimeSeries>
  let start: TimeSeriesTime
  let end: TimeSeriesTime?
  /// The most values; nil where an end is given.
  let limit: Int?
  let group: TimeSeriesGroup?

  init(_ values: ParsedValues) throws {
    id = ID(try values.required("id", as: String.self))
    start = try values.string("from").map { try Self.time($0, option: "--from") } ?? 0
    end = try values.string("to").map { try Self.time($0, option: "--to") }
    let count = try values.value("limit", as: Int.self)
    guard end == nil || count == nil else { throw UsageError("give --to or --limit, not both") }
    if let count, count < 1 { throw UsageError("--limit takes a number from 1 on") }
    if let end, end < start { throw UsageError("--to is before --from") }
    limit = end == nil ? count ?? 1000 : nil
    group = values.string("group").map(TimeSeriesGroup.init)
  }

  /// A time as it is typed.
  static func time(_ text: String, option: String) throws(UsageError) -> TimeSeriesTime {
    guard let time = TimeSeriesTime(text) else {
      throw UsageError(
        "\(option): '\(text)' is no time; write whole milliseconds since 1970, or an instant such as "
          + "2025-01-01T00:00:00Z")
    }
    return time
  }

  func call(_ calls: HahnProCalls<TimeSeries>) throws -> Call<TimeSeriesColumns> {
    if let end { return try calls.values(of: id, from: start, to: end, group: group) }
    return try calls.values(of: id, from: start, limit: limit, group: group)
  }

  func columns(_ series: HahnProRecords<TimeSeries>) async throws -> TimeSeriesColumns {
    if let end { return try await series.values(of: id, from: start, to: end, group: group) }
    return try await series.values(of: id, from: start, limit: limit, group: group)
  }

  /// The call in Swift.
  var swift: String {
    var arguments = ["of: \(SwiftCall.quoted(id.rawValue))"]
    if start != 0 || end != nil { arguments.append("from: \(start)") }
    if let end { arguments.append("to: \(end)") }
    if let limit { arguments.append("limit: \(limit)") }
    if let group { arguments.append("group: .init(rawValue: \(SwiftCall.quoted(group.rawValue)))") }
    return "let values = try await cloud.timeSeries.values(\(arguments.joined(separator: ", ")))"
  }
}
