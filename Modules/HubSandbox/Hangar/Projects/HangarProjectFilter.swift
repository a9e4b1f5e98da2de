/// What projects are looked for (wire page, 6.3).
struct HangarProjectFilter: Sendable {
  let categories: [String]?
  let platforms: [String]?
  let owner: String?
  let member: String?
  let licenses: [String]?
  let versions: [String]?
  let tags: [String]
  let search: HangarSearch?

  private static let knownTags = ["ADDON", "LIBRARY", "SUPPORTS_FOLIA"]

  init(_ call: HangarCall) throws(HangarFailure) {
    let isCurrent = call.isCurrent
    categories = Self.given(call.values("category").map { $0.lowercased() })
    platforms = Self.given(try Self.platforms(call))
    owner = call["owner"]
    member = isCurrent ? call["member"] : nil
    licenses = Self.given(call.values("license").map { isCurrent ? $0.lowercased() : $0 })
    versions = Self.given(call.values("version"))
    if isCurrent, versions != nil, platforms == nil {
      throw .badRequest("Platform parameter is required for platform version filter")
    }
    var tags: [String] = []
    for text in call.values("tag") {
      guard let tag = Self.knownTags.first(where: { $0 == text.uppercased() }) else {
        throw .badRequest("\(text) did not match a valid class io.papermc.hangar.model.api.project.settings.Tag")
      }
      tags.append(tag)
    }
    self.tags = tags
    if isCurrent, call["q"] != nil, call["query"] != nil {
      throw .badRequest("Cannot have both 'query' and 'q' parameters")
    }
    let text = call["q"] ?? (isCurrent ? call["query"] : nil)
    search = text.map { HangarSearch($0, isCurrent: isCurrent) }
  }

  private static func given(_ values: [String]) -> [String]? { values.isEmpty ? nil : values }

  /// The platforms of a filter; a number that is none is more than the server can bear.
  static func platforms(_ call: HangarCall) throws(HangarFailure) -> [String] {
    var platforms: [String] = []
    for text in call.values("platform") {
      if let platform = HangarPlatform.named(text) {
        platforms.append(platform)
      } else if Int(text) != nil {
        throw .generic(500)
      } else {
        throw .badRequest("\(text) did not match a valid class io.papermc.hangar.model.common.Platform")
      }
    }
    return platforms
  }
}
