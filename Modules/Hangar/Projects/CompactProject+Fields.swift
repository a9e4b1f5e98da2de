@_spi(Backend) public import HubQuery

extension CompactProject {
  /// The members (wire page, section 8.6), and what lists can be sorted by (section 6.2).
  ///
  /// What is only asked with, and never sent by the server, is marked as write-only.
  public static let fieldTable = FieldTable<CompactProject>([
    FieldDescription("id", .integer, memberName: "number"),
    FieldDescription("createdAt", .instant),
    FieldDescription("name", .text),
    FieldDescription("namespace", .json),
    FieldDescription("stats", .json),
    FieldDescription("category", .choice(ProjectCategory.known)),
    FieldDescription("lastUpdated", .instant),
    FieldDescription("visibility", .choice(["public", "new", "needsChanges", "needsApproval", "softDelete"])),
    FieldDescription("avatarUrl", .text),
    FieldDescription("description", .text, [.nullable]),
    FieldDescription("slug", .text, [.sortable, .writeOnly]),
    FieldDescription("views", .integer, [.sortable, .writeOnly]),
    FieldDescription("downloads", .integer, [.sortable, .writeOnly]),
    FieldDescription("recent_views", .integer, [.sortable, .writeOnly], memberName: "recentViews"),
    FieldDescription("recent_downloads", .integer, [.sortable, .writeOnly], memberName: "recentDownloads"),
    FieldDescription("stars", .integer, [.sortable, .writeOnly]),
    FieldDescription("newest", .instant, [.sortable, .writeOnly]),
  ])
}

extension SortKey where Resource == CompactProject {
  /// `views`
  public static var views: SortKey<CompactProject> { SortKey("views") }
  /// `downloads`
  public static var downloads: SortKey<CompactProject> { SortKey("downloads") }
  /// `newest`: the time of the first version.
  public static var newest: SortKey<CompactProject> { SortKey("newest") }
  /// `stars`
  public static var stars: SortKey<CompactProject> { SortKey("stars") }
  /// `recent_downloads`
  public static var recentDownloads: SortKey<CompactProject> { SortKey("recent_downloads") }
  /// `recent_views`
  public static var recentViews: SortKey<CompactProject> { SortKey("recent_views") }
  /// `slug`: the name in addresses.
  public static var slug: SortKey<CompactProject> { SortKey("slug") }
}
