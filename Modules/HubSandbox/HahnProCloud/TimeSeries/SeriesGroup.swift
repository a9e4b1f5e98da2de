import HubJSON

/// How values are put together: in spans of one length, counted from 1970 (hahnpro-cloud.md, 5.15).
enum SeriesGroup: String, CaseIterable, Sendable {
  case none
  case seconds10 = "10s"
  case minute = "1m"
  case minutes5 = "5m"
  case minutes15 = "15m"
  case minutes30 = "30m"
  case hour = "1h"
  case hours3 = "3h"
  case hours6 = "6h"
  case hours12 = "12h"
  case day = "1d"
  case days7 = "7d"

  /// Milliseconds, nil for no grouping.
  private var span: Int64? {
    let second: Int64 = 1000
    switch self {
    case .none: return nil
    case .seconds10: return 10 * second
    case .minute: return 60 * second
    case .minutes5: return 300 * second
    case .minutes15: return 900 * second
    case .minutes30: return 1800 * second
    case .hour: return 3600 * second
    case .hours3: return 10_800 * second
    case .hours6: return 21_600 * second
    case .hours12: return 43_200 * second
    case .day: return 86_400 * second
    case .days7: return 604_800 * second
    }
  }

  /// The mean of each span's numbers, field by field, under the start of the span; of what is no number the last one.
  func grouped(_ points: [SeriesPoint]) -> [SeriesPoint] {
    guard let span else { return points }
    var groups: [SeriesPoint] = []
    var position = 0
    while position < points.count {
      let start = points[position].time - ((points[position].time % span) + span) % span
      let members = points[position...].prefix { $0.time < start + span }
      groups.append(SeriesPoint(time: start, value: Self.mean(members.map(\.value))))
      position += members.count
    }
    return groups
  }

  private static func mean(_ values: [JSONValue]) -> JSONValue {
    let fields = values.flatMap { $0.objectValue?.keys ?? [] }
    guard fields.isEmpty else {
      var means: JSONObject = [:]
      for field in fields where means[field] == nil { means[field] = mean(values.compactMap { $0[field] }) }
      return .object(means)
    }
    let numbers = values.compactMap(\.doubleValue)
    let mean = numbers.isEmpty ? nil : JSONNumber(numbers.reduce(0, +) / Double(numbers.count))
    return mean.map(JSONValue.number) ?? values.last ?? .null
  }
}
