public import HubQuery

/// How far something is that takes its time; the Hub may know more (wire page, section 4.2).
public struct ProcessStatus: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It was asked for.
  public static let starting = ProcessStatus(rawValue: "starting")
  /// It runs.
  public static let started = ProcessStatus(rawValue: "started")
  /// It was asked to stop.
  public static let stopping = ProcessStatus(rawValue: "stopping")
  /// It was stopped.
  public static let stopped = ProcessStatus(rawValue: "stopped")
  /// It works.
  public static let executing = ProcessStatus(rawValue: "executing")
  /// It is done.
  public static let executed = ProcessStatus(rawValue: "executed")
  /// It runs; an execution in Hub 0.8.
  public static let running = ProcessStatus(rawValue: "running")
  /// It is done; in Hub 0.8.
  public static let finished = ProcessStatus(rawValue: "finished")
  /// It failed.
  public static let failed = ProcessStatus(rawValue: "failed")
}
