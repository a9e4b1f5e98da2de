public import HubErrors

/// What an analysis can be told to do; the Hub may know more (wire page, sections 5.1 and 10.5).
///
/// One that this module does not know is sent as it is.
public struct AnalysisCommand: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A command, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Fixes the configuration: image, nodes and files.
  public static let configurationLock = AnalysisCommand(rawValue: "configurationLock")
  /// Makes the configuration changeable again, unless the build is under way or done.
  public static let configurationUnlock = AnalysisCommand(rawValue: "configurationUnlock")
  /// Has the image of the analysis built.
  public static let buildStart = AnalysisCommand(rawValue: "buildStart")
  /// Has the Hub look how far the build is: Hub 0.13 and later.
  public static let buildCheck = AnalysisCommand(rawValue: "buildCheck")
  /// Has what was built sent to the nodes: Hub 0.13 and later.
  public static let distributionStart = AnalysisCommand(rawValue: "distributionStart")
  /// Has the Hub look how far the distribution is: Hub 0.13 and later.
  public static let distributionCheck = AnalysisCommand(rawValue: "distributionCheck")
  /// Has the buckets made that the analysis lacks: Hub 0.13 and later.
  public static let storageCheck = AnalysisCommand(rawValue: "storageCheck")
  /// Has the build stopped: Hub 0.8.
  public static let buildStop = AnalysisCommand(rawValue: "buildStop")
  /// Has the Hub look how far the build is: Hub 0.8.
  public static let buildStatus = AnalysisCommand(rawValue: "buildStatus")
  /// Has the buckets made that the analysis lacks: Hub 0.8.
  public static let spinUp = AnalysisCommand(rawValue: "spinUp")
  /// Has the buckets of the analysis deleted, as far as they are empty: Hub 0.8.
  public static let tearDown = AnalysisCommand(rawValue: "tearDown")

  /// The commands and the generations that know them.
  private static let table: [(command: AnalysisCommand, generations: [ServerGeneration])] = [
    (.configurationLock, [.hub08, .hub013]), (.configurationUnlock, [.hub08, .hub013]),
    (.buildStart, [.hub08, .hub013]), (.buildCheck, [.hub013]), (.distributionStart, [.hub013]),
    (.distributionCheck, [.hub013]), (.storageCheck, [.hub013]), (.buildStop, [.hub08]), (.buildStatus, [.hub08]),
    (.spinUp, [.hub08]), (.tearDown, [.hub08]),
  ]

  /// The commands that a generation of the Hub knows.
  public static func all(of generation: ServerGeneration) -> [AnalysisCommand] {
    table.filter { $0.generations.contains(generation) }.map(\.command)
  }
}
