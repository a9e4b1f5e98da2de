public import HubJSON
public import HubTransport

/// A record of a log (wire page, section 4.2); it has no id.
public struct FlameLog: Codable, Hashable, Sendable, JSONPrintable {
  /// When it was written.
  public var time: Timestamp
  /// What happened.
  public var message: String
  /// The service that wrote it.
  public var service: String
  /// By which way it came about.
  public var channel: LogChannel
  /// How grave it is.
  public var level: LogLevel
  /// What it is about, such as `analysisId`, `nodeId`, `code` and `status`.
  public var labels: [String: String?]
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
