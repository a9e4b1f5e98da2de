@_spi(Backend) public import HubQuery

extension HangarProject {
  /// The members (wire page, section 8.7), and what lists can be filtered and sorted by (sections 6.2 and 6.3).
  ///
  /// What is only asked with, and never sent by the server, is marked as write-only.
  public static let fieldTable = FieldTable<HangarProject>([
    FieldDescription("id", .integer, memberName: "number"),
    FieldDescription("createdAt", .instant),
    FieldDescription("publishedAt", .instant, [.nullable]),
    FieldDescription("name", .text),
    FieldDescription("namespace", .json),
    FieldDescription("stats", .json),
    FieldDescription("category", .choice(ProjectCategory.known), [.filterable]),
    FieldDescription("lastUpdated", .instant),
    FieldDescription("visibility", .choice(["public", "new", "needsChanges", "needsApproval", "softDelete"])),
    FieldDescription("avatarUrl", .text),
    FieldDescription("description", .text, [.nullable]),
    FieldDescription("userActions", .json, [.nullable]),
    FieldDescription("settings", .json),
    FieldDescription("supportedPlatforms", .json, [.nullable]),
    FieldDescription("mainPageContent", .text, [.nullable]),
    FieldDescription("memberNames", .json, [.nullable]),
    FieldDescription("platform", .choice(["PAPER", "WATERFALL", "VELOCITY"]), [.filterable, .writeOnly]),
    FieldDescription("owner", .text, [.filterable, .writeOnly]),
    FieldDescription("q", .text, [.filterable, .writeOnly], memberName: "query()"),
    FieldDescription("license", .text, [.filterable, .writeOnly]),
    FieldDescription("version", .text, [.filterable, .writeOnly], memberName: "platformVersion"),
    FieldDescription("tag", .choice(["ADDON", "LIBRARY", "SUPPORTS_FOLIA"]), [.filterable, .writeOnly]),
    FieldDescription("member", .text, [.filterable, .writeOnly]),
    FieldDescription("slug", .text, [.sortable, .writeOnly]),
    FieldDescription("views", .integer, [.sortable, .writeOnly]),
    FieldDescription("downloads", .integer, [.sortable, .writeOnly]),
    FieldDescription("recent_views", .integer, [.sortable, .writeOnly], memberName: "recentViews"),
    FieldDescription("recent_downloads", .integer, [.sortable, .writeOnly], memberName: "recentDownloads"),
    FieldDescription("stars", .integer, [.sortable, .writeOnly]),
    FieldDescription("newest", .instant, [.sortable, .writeOnly]),
    FieldDescription("updated", .instant, [.sortable, .writeOnly]),
  ])
}

extension FilterTerm where Resource == HangarProject {
  /// `category`; `isMember(of:)` asks for one of several.
  public static var category: Field<HangarProject, ProjectCategory> { Field("category") }
  /// `platform`: projects with a version for it; `isMember(of:)` asks for one of several.
  public static var platform: Field<HangarProject, HangarPlatform> { Field("platform") }
  /// `owner`: the name of a user or an organisation.
  public static var owner: Field<HangarProject, ID<HangarUser>> { Field("owner") }
  /// `license`: the kind of license; servers of the profile 2023.12 tell small and capital letters apart.
  public static var license: Field<HangarProject, LicenseType> { Field("license") }
  /// `version`: the version of a platform, such as `1.20.2`; current servers want a condition on the platform with it.
  public static var platformVersion: Field<HangarProject, String> { Field("version") }
  /// `tag`. Of several, servers of the profile 2023.12 want all, later ones one of them; what the connected profile
  /// cannot say is refused.
  public static var tag: Field<HangarProject, ProjectTag> { Field("tag") }
  /// `member`: the name of a user; not on servers of the profile 2023.12.
  public static var member: Field<HangarProject, ID<HangarUser>> { Field("member") }

  /// `q`: words to search for in names, descriptions and keywords.
  ///
  /// - Parameter text: The words. Servers of the profile 2023.12 read `or`, `-` and quotes in them, and take the last
  ///   word for a beginning unless a blank follows.
  /// - Returns: The condition.
  public static func query(_ text: String) -> Filter<HangarProject> {
    Filter(conditions: [FilterCondition(field: "q", comparison: .operands(.equal, [.text(text)]))])
  }
}

extension SortKey where Resource == HangarProject {
  /// `views`
  public static var views: SortKey<HangarProject> { SortKey("views") }
  /// `downloads`
  public static var downloads: SortKey<HangarProject> { SortKey("downloads") }
  /// `newest`: the time of the first version; of the creation on servers of the profile 2023.12.
  public static var newest: SortKey<HangarProject> { SortKey("newest") }
  /// `stars`
  public static var stars: SortKey<HangarProject> { SortKey("stars") }
  /// `updated`: the time of the last change.
  public static var updated: SortKey<HangarProject> { SortKey("updated") }
  /// `recent_downloads`
  public static var recentDownloads: SortKey<HangarProject> { SortKey("recent_downloads") }
  /// `recent_views`
  public static var recentViews: SortKey<HangarProject> { SortKey("recent_views") }
  /// `slug`: the name in addresses.
  public static var slug: SortKey<HangarProject> { SortKey("slug") }
}
