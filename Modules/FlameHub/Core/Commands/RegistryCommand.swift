/// What a registry can be told to do; the Hub may know more (wire page, section 5.1).
public struct RegistryCommand: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A command, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes the projects that every registry has: `incoming`, `outgoing` and `master`.
  public static let setup = RegistryCommand(rawValue: "setup")
  /// Removes what is not needed any more.
  public static let cleanup = RegistryCommand(rawValue: "cleanup")
  /// Removes the projects from the registry.
  public static let delete = RegistryCommand(rawValue: "delete")
}
