public import HubJSON

/// A file of a version (wire page, section 8.11).
public struct HangarFile: Codable, Hashable, Sendable {
  /// The name that its owner gave it; servers of the profile 2023.12 keep slashes in it, so that it is no safe path, as
  /// ``safeName`` is.
  public var name: String
  /// The size in bytes.
  public var sizeBytes: Int64
  /// The SHA-256 of its bytes, in hexadecimal.
  public var sha256Hash: String
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()
}
