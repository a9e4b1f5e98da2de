/// What a project of a registry can be told to do; the Hub may know more (wire page, section 5.1).
///
/// The Hub takes these commands where it takes those of registries, with the id of the project.
public struct RegistryProjectCommand: Codable, Hashable, Sendable, RawRepresentable {
  /// The value on the wire.
  public let rawValue: String

  /// A command, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Makes the project and its account in the registry.
  public static let link = RegistryProjectCommand(rawValue: "projectLink")
  /// Removes both from the registry.
  public static let unlink = RegistryProjectCommand(rawValue: "projectUnlink")
}
