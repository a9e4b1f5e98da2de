/// A service of the Hub (wire page, section 1).
public struct FlameService: Hashable, Sendable, RawRepresentable {
  /// The service's name, which is its path behind a gateway.
  public let rawValue: String

  /// A service of a name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Accounts, permissions and tokens.
  public static let auth = FlameService(rawValue: "auth")
  /// Nodes, projects and analyses.
  public static let core = FlameService(rawValue: "core")
  /// Buckets and files.
  public static let storage = FlameService(rawValue: "storage")
}
