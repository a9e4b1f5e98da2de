import HubJSON

/// A version of a project (wire page, 8.11).
struct HangarVersion: Sendable {
  let id: Int64
  let projectID: Int64
  let name: String
  let createdAt: String
  let description: String
  let channel: String
  let author: String?
  let visibility: String
  let reviewState: String
  /// Versions of the platforms, by platform.
  let platformDependencies: [String: [String]]
  let pluginDependencies: JSONObject
  let files: [HangarFile]
  /// Downloads by platform, by day.
  let days: [String: [String: Int64]]
  /// Downloads by platform.
  let downloads: [String: Int64]

  var isPublic: Bool { visibility == "public" }
  var downloadCount: Int64 { downloads.values.reduce(0, +) }

  func file(for platform: String) -> HangarFile? { files.first { $0.platforms.contains(platform) } }

  /// The platforms that there is a file or an address for, in the order of Hangar.
  var platforms: [String] { HangarPlatform.names.filter { file(for: $0) != nil } }

  func supports(_ platform: String, _ versions: [String]) -> Bool {
    guard let supported = platformDependencies[platform] else { return false }
    return versions.isEmpty || versions.contains(where: supported.contains)
  }
}
