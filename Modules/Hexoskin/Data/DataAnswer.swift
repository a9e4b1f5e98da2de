import HubErrors
import HubHTTP
@_spi(Backend) import HubJSON
import HubTransport

/// What the server answers of one user (wire page, section 7.2).
struct DataAnswer: Decodable, Sendable {
  let data: [String: PairColumns]
  let user: JSONValue
  let record: [JSONValue]?
}

/// Makes series of what the server answers.
struct DataReader {
  let query: HexoskinDataQuery
  let ticksPerSecond: Int64

  /// The channels of a user, in the order in which they were asked for, others by their ids.
  func series(of answer: DataAnswer) throws -> [HexoskinSeries] {
    var series: [HexoskinSeries] = []
    for (name, columns) in answer.data {
      guard let id = Int(name) else { throw Self.corrupted("data", "'\(name)' is no id of a datatype.") }
      series.append(try self.series(HexoskinChannel(id), columns))
    }
    let order = query.channels
    return series.sorted {
      let (left, right) = (order.firstIndex(of: $0.channel) ?? .max, order.firstIndex(of: $1.channel) ?? .max)
      return (left, $0.channel) < (right, $1.channel)
    }
  }

  /// The columns of a channel; the times may be missing only where the question says so.
  func series(_ channel: HexoskinChannel, _ columns: PairColumns) throws -> HexoskinSeries {
    guard columns.keys.count == columns.values.count || query.parameters["no_timestamps"] != nil else {
      throw Self.corrupted("data", "The values of \(channel) have no times.")
    }
    return HexoskinSeries(
      channel, ticks: try ticks(columns), values: columns.values, ticksPerSecond: ticksPerSecond,
      maximum: query.maxValues)
  }

  private func ticks(_ columns: PairColumns) throws -> [Int64] {
    if query.isInSeconds {
      let instants = columns.keys.compactMap {
        HexoTimestamp(secondsSince1970: $0, ticksPerSecond: ticksPerSecond)?.ticks
      }
      if instants.count == columns.keys.count { return instants }
    } else if let ticks = columns.integerKeys() {
      return ticks
    }
    throw Self.corrupted("data", "A time is more than 64 bits of ticks.")
  }

  private static func corrupted(_ name: String, _ reason: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [], debugDescription: "\(name): \(reason)"))
  }
}
