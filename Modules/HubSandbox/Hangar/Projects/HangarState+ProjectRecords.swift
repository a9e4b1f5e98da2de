import HubJSON

// Projects as answers show them (wire page, 8.5 to 8.8).
extension HangarProject {
  var namespace: JSONValue { ["owner": .string(owner), "slug": .string(slug)] }
}

extension HangarState {
  /// What "recent" means.
  private static let recentDays: Int64 = 30

  func lastUpdate(of project: HangarProject) -> String { versions[project.id]?.last?.createdAt ?? project.createdAt }

  /// When a project got its first version.
  func firstVersion(of project: HangarProject) -> String? { versions[project.id]?.first?.createdAt }

  func downloads(of project: HangarProject) -> Int64 {
    (versions[project.id] ?? []).reduce(0) { $0 + $1.downloadCount }
  }

  func recentViews(of project: HangarProject) -> Int64 {
    let first = recentStart
    return project.views.reduce(0) { $0 + ($1.key >= first ? $1.value : 0) }
  }

  func recentDownloads(of project: HangarProject) -> Int64 {
    let first = recentStart
    return (versions[project.id] ?? []).reduce(0) { sum, version in
      version.days.reduce(sum) { $1.key >= first ? $0 + $1.value.values.reduce(0, +) : $0 }
    }
  }

  private var recentStart: String { now.adding(.seconds(-Self.recentDays * 86_400)).day }

  /// A project where it is one among others.
  func compactRecord(of project: HangarProject) -> JSONObject {
    var record: JSONObject = ["createdAt": .string(project.createdAt)]
    if isCurrent { record["id"] = .number(JSONNumber(project.id)) }
    record["name"] = .string(project.name)
    record["namespace"] = project.namespace
    record["stats"] = [
      "views": .number(JSONNumber(project.viewCount)), "downloads": .number(JSONNumber(downloads(of: project))),
      "recentViews": .number(JSONNumber(recentViews(of: project))),
      "recentDownloads": .number(JSONNumber(recentDownloads(of: project))),
      "stars": .number(JSONNumber(project.stargazers.count)), "watchers": .number(JSONNumber(project.watchers.count)),
    ]
    record["category"] = .string(project.category)
    record["lastUpdated"] = .string(lastUpdate(of: project))
    record["visibility"] = .string(project.visibility)
    record["avatarUrl"] = .string(avatarURL)
    if isCurrent { record["description"] = .string(project.description) }
    return record
  }

  /// A project by itself.
  func shown(_ project: HangarProject, to caller: HangarCaller?) -> JSONValue {
    var record = compactRecord(of: project)
    record["description"] = .string(project.description)
    record["userActions"] = actions(of: caller, on: project)
    record["settings"] = .object(project.settings)
    guard isCurrent else { return .object(record) }
    record["publishedAt"] = JSONValue(firstVersion(of: project))
    record["supportedPlatforms"] = supportedPlatforms(of: project)
    record["mainPageContent"] = .null
    record["memberNames"] = .null
    return .object(record)
  }

  /// A project in a list of projects, which the newer server takes from its search engine.
  func listed(_ project: HangarProject, to caller: HangarCaller?) -> JSONValue {
    guard isCurrent, var record = shown(project, to: caller).objectValue else { return shown(project, to: caller) }
    record["userActions"] = .null
    var settings = project.settings
    if settings.text("sponsors")?.isEmpty ?? true { settings["sponsors"] = .null }
    record["settings"] = .object(settings)
    record["mainPageContent"] = JSONValue(project.mainPage)
    record["memberNames"] = .array(project.memberNames.map(JSONValue.string))
    return .object(record)
  }

  private func actions(of caller: HangarCaller?, on project: HangarProject) -> JSONValue {
    let isAmong = { (people: [String]) in caller.map { caller in people.contains { caller.user.isNamed($0) } } ?? false
    }
    return [
      "starred": .bool(isAmong(project.stargazers)), "watching": .bool(isAmong(project.watchers)), "flagged": false,
    ]
  }

  private func supportedPlatforms(of project: HangarProject) -> JSONValue {
    var supported: [String: Set<String>] = [:]
    for version in versions[project.id] ?? [] where version.isPublic {
      for (platform, versions) in version.platformDependencies { supported[platform, default: []].formUnion(versions) }
    }
    var record = JSONObject()
    for platform in HangarPlatform.names {
      if let versions = supported[platform] { record[platform] = .array(versions.sorted().map(JSONValue.string)) }
    }
    return .object(record)
  }
}
