@_spi(Backend) public import HubQuery

extension ProjectVersion {
  /// The members (wire page, section 8.11), and what lists can be filtered by (section 6.3); their order is fixed, the
  /// newest first.
  ///
  /// What is only asked with, and never sent by the server, is marked as write-only.
  public static let fieldTable = FieldTable<ProjectVersion>([
    FieldDescription("id", .integer, memberName: "number"),
    FieldDescription("projectId", .integer),
    FieldDescription("createdAt", .instant),
    FieldDescription("name", .text),
    FieldDescription("visibility", .choice(["public", "new", "needsChanges", "needsApproval", "softDelete"])),
    FieldDescription("description", .text),
    FieldDescription("stats", .json),
    FieldDescription("author", .text, [.nullable]),
    FieldDescription("reviewState", .choice(["unreviewed", "reviewed", "under_review", "partially_reviewed"])),
    FieldDescription("channel", .json, [.filterable]),
    FieldDescription("pinnedStatus", .choice(["NONE", "VERSION", "CHANNEL"])),
    FieldDescription("downloads", .json),
    FieldDescription("pluginDependencies", .json),
    FieldDescription("platformDependencies", .json),
    FieldDescription("platformDependenciesFormatted", .json),
    FieldDescription("memberNames", .json, [.nullable]),
    FieldDescription("platform", .choice(["PAPER", "WATERFALL", "VELOCITY"]), [.filterable, .writeOnly]),
    FieldDescription("platformVersion", .text, [.filterable, .writeOnly]),
    FieldDescription(
      "includeHiddenChannels", .bool, [.filterable, .writeOnly], memberName: "includesHiddenChannels"),
  ])
}

extension FilterTerm where Resource == ProjectVersion {
  /// `channel`: the name of a channel, such as `Release`; servers of the profile 2023.12 tell small and capital letters
  /// apart. `isMember(of:)` asks for one of several.
  public static var channel: Field<ProjectVersion, String> { Field("channel") }
  /// `platform`; `isMember(of:)` asks for one of several.
  public static var platform: Field<ProjectVersion, HangarPlatform> { Field("platform") }
  /// `platformVersion`: the version of a platform, such as `1.20.2`; current servers want a condition on the platform with
  /// it.
  public static var platformVersion: Field<ProjectVersion, String> { Field("platformVersion") }
  /// `includeHiddenChannels`: false for versions on channels that are shown by default; pages then have fewer versions
  /// than their limit. Not on servers of the profile 2023.12.
  public static var includesHiddenChannels: Field<ProjectVersion, Bool> { Field("includeHiddenChannels") }
}
