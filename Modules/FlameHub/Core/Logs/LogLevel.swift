public import HubQuery

/// How grave a log record is; the Hub may know more (wire page, section 4.2).
public struct LogLevel: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Nothing works.
  public static let emerg = LogLevel(rawValue: "emerg")
  /// Somebody must act at once.
  public static let alert = LogLevel(rawValue: "alert")
  /// Something essential failed.
  public static let crit = LogLevel(rawValue: "crit")
  /// Something failed.
  public static let error = LogLevel(rawValue: "error")
  /// Something may fail.
  public static let warn = LogLevel(rawValue: "warn")
  /// Something worth knowing.
  public static let notice = LogLevel(rawValue: "notice")
  /// Something happened.
  public static let info = LogLevel(rawValue: "info")
  /// Something for developers.
  public static let debug = LogLevel(rawValue: "debug")
}
