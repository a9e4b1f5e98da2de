public import HubJSON

/// The license of a project (wire page, section 8.8).
public struct ProjectLicense: Codable, Hashable, Sendable {
  /// The owner's name of it.
  public var name: String?
  /// The address of its text.
  public var url: String?
  /// The kind.
  public var type: LicenseType
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
