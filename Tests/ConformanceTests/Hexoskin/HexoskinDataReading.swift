import Hexoskin
import HubTesting

/// Reads what was asked for data back into typed questions (wire page, section 7.1).
struct HexoskinDataReading {
  private var query: HexoskinDataQuery
  private var isFlat = false
  private var hasTimes = true
  private let options: RequestOptions

  init(_ call: HexoskinRecordedCall, _ resource: String) throws {
    options = call.options
    query = HexoskinDataQuery(resource: resource)
    isFlat = call.match.query.contains { $0.name == "flat" }
    for item in call.match.query where item.name != "flat" {
      guard call.match.query.count(where: { $0.name == item.name }) == 1 else {
        throw Unmakeable("a repeated parameter")
      }
      if item.name == "no_timestamps", isFlat {
        hasTimes = false
      } else if !take(item) {
        query.parameters.parameters.append(.init(item.name, .string(item.value)))
      }
    }
  }

  func ask(_ data: HexoskinData) async throws {
    try await attempt { () async throws in
      if isFlat, hasTimes {
        _ = try await data.flat(query, mixing: true, options: options)
      } else if isFlat {
        _ = try await data.flatValues(query, mixing: true, options: options)
      } else {
        _ = try await data.results(query, options: options)
      }
    }
  }

  /// Whether a parameter is one of the typed ones and says just that.
  private mutating func take(_ item: QueryItem) -> Bool {
    switch item.name {
    case "record": query.record = .string(item.value)
    case "range": query.range = .string(item.value)
    case "trainingroutine": query.trainingRoutine = .string(item.value)
    case "user": query.user = .string(item.value)
    case "datatype", "datatype__in":
      let channels = item.value.split(separator: ",", omittingEmptySubsequences: false).map { HexoskinChannel($0) }
      guard channels.count == 1 ? item.name == "datatype" : item.name == "datatype__in", !channels.contains(nil)
      else { return false }
      query.channels = channels.compactMap(\.self)
    case "start", "end":
      guard let time = HexoTimestamp(item.value) else { return false }
      if item.name == "start" { query.start = time } else { query.end = time }
    case "timestamp__range":
      let ends = item.value.split(separator: ",").compactMap { HexoTimestamp(String($0)) }
      guard ends.count == 2, ends[0] <= ends[1] else { return false }
      query.timestamps = ends[0]...ends[1]
    case "max_values":
      guard let number = Int(item.value), number > 0 else { return false }
      query.maxValues = number
    default: return false
    }
    return true
  }
}

extension HexoskinChannel {
  /// The channel of a text that is its number.
  fileprivate init?(_ text: Substring) {
    guard let number = Int(text), "\(number)" == text else { return nil }
    self.init(number)
  }
}
