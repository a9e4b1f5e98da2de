public import HubJSON

/// A date of a time series, which servers send as text or in milliseconds; it is sent back as it came.
public struct TimeSeriesDate: Hashable, Sendable {
  /// The instant.
  public let timestamp: Timestamp

  private let isNumber: Bool

  /// A date, sent as text.
  public init(_ timestamp: Timestamp) {
    self.timestamp = timestamp
    isNumber = false
  }
}

extension TimeSeriesDate: Codable {
  /// Reads a text (RFC 3339) or milliseconds since 1970.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let milliseconds = try? container.decode(Int64.self) {
      timestamp = TimeSeriesTime(milliseconds: milliseconds).timestamp
      isNumber = true
    } else {
      timestamp = try container.decode(Timestamp.self)
      isNumber = false
    }
  }

  /// Writes what was read.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if isNumber {
      try container.encode(TimeSeriesTime(timestamp).milliseconds)
    } else {
      try container.encode(timestamp)
    }
  }
}
