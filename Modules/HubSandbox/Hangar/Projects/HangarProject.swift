import HubJSON

/// A project (wire page, 8.6 to 8.9).
struct HangarProject: Sendable {
  let id: Int64
  let name: String
  let slug: String
  let owner: String
  let category: String
  let description: String
  let visibility: String
  let createdAt: String
  let settings: JSONObject
  let channels: [JSONObject]
  let members: [HangarMember]
  /// Who belongs to it, by itself or through an organization, in lower case.
  let memberNames: [String]
  var pages: [HangarPage]
  let stargazers: [String]
  let watchers: [String]
  let pinnedVersions: Set<String>
  /// Views by day, such as `2023-11-01`.
  let views: [String: Int64]
  let viewCount: Int64

  var isPublic: Bool { visibility == "public" }
  var tags: [String] { settings["tags"]?.arrayValue?.compactMap(\.stringValue) ?? [] }
  var keywords: [String] { settings["keywords"]?.arrayValue?.compactMap(\.stringValue) ?? [] }
  var license: String { settings["license"]?["type"]?.stringValue ?? "" }
  var isUnlisted: Bool { settings.isTrue("unlisted") }
  var acceptedMembers: [HangarMember] { members.filter(\.isAccepted) }
  var mainPage: String? { pages.first { $0.path.isEmpty }?.content }

  func channel(_ name: String) -> JSONObject? { channels.first { $0.text("name") == name } }

  func flags(ofChannel name: String) -> [String] {
    channel(name)?["flags"]?.arrayValue?.compactMap(\.stringValue) ?? []
  }
}
