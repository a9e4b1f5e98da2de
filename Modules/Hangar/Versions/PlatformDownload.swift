public import HubJSON

/// What can be had of a version for a platform: a file of Hangar, or an address elsewhere (wire page, section 8.11).
public struct PlatformDownload: Codable, Hashable, Sendable {
  /// The file; nil when it is elsewhere.
  public var fileInfo: HangarFile?
  /// The address elsewhere, often that of a page for people; nil when Hangar has the file.
  public var externalURL: String?
  /// The address of the file. Servers of the profile 2023.12 give dead ones for files of several platforms;
  /// ``ProjectVersions`` downloads without it.
  public var downloadURL: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case fileInfo, externalURL = "externalUrl", downloadURL = "downloadUrl", wire
  }
}
