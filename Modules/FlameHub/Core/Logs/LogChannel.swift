public import HubQuery

/// By which way a log record came about; the Hub may know more (wire page, section 4.2).
public struct LogChannel: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// By a request.
  public static let http = LogChannel(rawValue: "http")
  /// By a message.
  public static let websocket = LogChannel(rawValue: "websocket")
  /// By a job.
  public static let background = LogChannel(rawValue: "background")
  /// By the service itself.
  public static let system = LogChannel(rawValue: "system")
}
