import HubTransport

/// A route that gives lists: what it can be asked with (wire page, section 6). It answers anything else with 400.
struct HangarListRoute: Sendable {
  let endpoint: Endpoint
  var filters: [HangarFilterRule] = []
  /// The keys on the wire.
  var sorts: [String] = []
  /// Whether servers of 2023.12 refuse every order.
  var sortsSinceCurrent = false
  /// The most items of a page, on current servers and on those of 2023.12; both silently cut what is more.
  var limits = (current: 25, v2023_12: 25)

  /// The most items of a page.
  func maximumLimit(_ profile: HangarProfile) -> Int { profile.isCurrent ? limits.current : limits.v2023_12 }
}

extension HangarListRoute {
  static let projects = HangarListRoute(
    endpoint: ProjectEndpoints.list,
    filters: [
      HangarFilterRule("category"), HangarFilterRule("platform"), HangarFilterRule("owner", .single),
      HangarFilterRule("q", .single), HangarFilterRule("license"), HangarFilterRule("version", needs: "platform"),
      HangarFilterRule("tag", .allBeforeCurrent), HangarFilterRule("member", .single, sinceCurrent: true),
    ],
    sorts: ["views", "downloads", "newest", "stars", "updated", "recent_downloads", "recent_views", "slug"],
    limits: (current: 50, v2023_12: 25))

  static let versions = HangarListRoute(
    endpoint: VersionEndpoints.list,
    filters: [
      HangarFilterRule("channel"), HangarFilterRule("platform"),
      HangarFilterRule("platformVersion", needs: "platform"),
      HangarFilterRule("includeHiddenChannels", .single, sinceCurrent: true),
    ])

  static let members = HangarListRoute(endpoint: ProjectEndpoints.members)
  static let watchers = HangarListRoute(endpoint: ProjectEndpoints.watchers)
  static let stargazers = HangarListRoute(endpoint: ProjectEndpoints.stargazers)

  static let users = HangarListRoute(
    endpoint: UserEndpoints.list, filters: [HangarFilterRule("query", .single)],
    sorts: ["createdAt", "name", "projectCount", "locked", "org", "roles"])
  static let authors = HangarListRoute(
    endpoint: UserEndpoints.authors, filters: [HangarFilterRule("query", .single)],
    sorts: ["createdAt", "name", "projectCount"])
  static let staff = HangarListRoute(
    endpoint: UserEndpoints.staff, filters: [HangarFilterRule("query", .single)],
    sorts: ["createdAt", "name", "roles"])

  static let starred = ofUser(UserEndpoints.starred)
  static let watching = ofUser(UserEndpoints.watching)

  /// Current servers answer `updated` with 500 (wire page, section 6.2).
  private static func ofUser(_ endpoint: Endpoint) -> HangarListRoute {
    HangarListRoute(
      endpoint: endpoint,
      sorts: ["views", "downloads", "newest", "stars", "recent_downloads", "recent_views", "slug"],
      sortsSinceCurrent: true)
  }
}
