import HubCrypto
import HubJSON

// Seeds as they lie beside recordings.
extension HangarState {
  mutating func load(_ seed: JSONValue) {
    let server = seed["server"]
    tokenSecret = server?["tokenSecret"]?.stringValue ?? randomness.hexadecimal(64)
    if let url = server?["baseUrl"]?.stringValue { baseURL = url }
    roles = Self.records(seed["roles"]).map(role)
    platforms = Self.records(seed["platformVersions"]).map {
      HangarPlatform(name: $0.text("platform") ?? "", versions: $0.texts("versions"))
    }
    let organizations = Self.records(seed["organizations"])
    users = Self.records(seed["users"]).map { user($0, organizations) }
    keys = Self.records(seed["apiKeys"]).map(key).sorted { $0.createdAt < $1.createdAt }
    projects = Self.records(seed["projects"]).map(project).sorted { $0.id < $1.id }
    for record in Self.records(seed["versions"]) {
      guard let project = projects.first(where: { $0.slug == record.text("project") }) else { continue }
      versions[project.id, default: []].append(Self.version(record, of: project.id))
    }
    for id in versions.keys { versions[id]?.sort { ($0.createdAt, $0.id) < ($1.createdAt, $1.id) } }
  }

  private static func records(_ value: JSONValue?) -> [JSONObject] {
    (value?.arrayValue ?? []).compactMap(\.objectValue)
  }

  private func role(_ record: JSONObject) -> HangarRole {
    // A role that has every named permission has those without a name too.
    let named = permissions(record)
    let isAdministrator = named.names(in: profile) == HangarPermissions.all.names(in: profile)
    return HangarRole(
      id: record.number("id"), name: record.text("name") ?? "", category: record.text("category") ?? "",
      title: record.text("title") ?? "", color: record.text("color") ?? "", rank: record["rank"]?.intValue,
      permissions: isAdministrator ? .all : named)
  }

  private func permissions(_ record: JSONObject) -> HangarPermissions {
    HangarPermissions(record.texts("permissions"), in: profile) ?? []
  }

  private func user(_ record: JSONObject, _ organizations: [JSONObject]) -> HangarUser {
    let name = record.text("name") ?? ""
    let organization = organizations.first { $0.text("user") == name }
    return HangarUser(
      id: record.number("id"), name: name, email: record.text("email") ?? "",
      isVerified: record.isTrue("emailVerified"), isLocked: record.isTrue("locked"), tagline: record.text("tagline"),
      createdAt: record.text("createdAt") ?? "", roles: (record["roles"]?.arrayValue ?? []).compactMap(\.intValue),
      nameHistory: record["nameHistory"]?.arrayValue ?? [], pinned: record.texts("pinnedProjects"),
      socials: record["socials"] ?? [:], members: organization?.texts("members"))
  }

  private func key(_ record: JSONObject) -> HangarKey {
    let parts = (record.text("value") ?? "").split(separator: ".").map(String.init)
    let created = record.text("createdAt") ?? ""
    return HangarKey(
      user: record.text("user") ?? "", name: record.text("name") ?? "", identifier: parts.first ?? "",
      secret: parts.last ?? "", permissions: permissions(record), createdAt: created, lastUsed: created,
      expiresAt: record.text("expiresAt"), projects: record.texts("projects"))
  }

  private func project(_ record: JSONObject) -> HangarProject {
    let views = (record["views"]?.objectValue ?? [:]).reduce(into: [String: Int64]()) {
      $0[$1.key] = $1.value.intValue ?? 0
    }
    let members = Self.records(record["members"]).map(member)
    let organization = user(named: record.text("owner") ?? "")?.members ?? []
    var names: [String] = []
    for name in members.filter(\.isAccepted).map(\.user) + organization where !names.contains(name.lowercased()) {
      names.append(name.lowercased())
    }
    return HangarProject(
      id: record.number("id"), name: record.text("name") ?? "", slug: record.text("slug") ?? "",
      owner: record.text("owner") ?? "", category: record.text("category") ?? "",
      description: record.text("description") ?? "", visibility: record.text("visibility") ?? "",
      createdAt: record.text("createdAt") ?? "", settings: record["settings"]?.objectValue ?? [:],
      channels: Self.records(record["channels"]), members: members, memberNames: names,
      pages: Self.records(record["pages"]).map(Self.page), stargazers: record.texts("stargazers"),
      watchers: record.texts("watchers"), pinnedVersions: Set(record.texts("pinnedVersions")), views: views,
      viewCount: views.values.reduce(0, +))
  }

  private func member(_ record: JSONObject) -> HangarMember {
    let role = roles.first { $0.name == record.text("role") }
    return HangarMember(
      user: record.text("user") ?? "", role: role?.name, title: record.text("title"),
      permissions: role?.permissions ?? permissions(record), isAccepted: record.isTrue("accepted"))
  }

  private static func page(_ record: JSONObject) -> HangarPage {
    HangarPage(
      path: record.text("path") ?? "", slug: record.text("slug") ?? "", content: record.text("content") ?? "")
  }

  private static func version(_ record: JSONObject, of project: Int64) -> HangarVersion {
    var dependencies: [String: [String]] = [:]
    for (platform, versions) in record["platformDependencies"]?.objectValue ?? [:] {
      dependencies[platform] = versions.arrayValue?.compactMap(\.stringValue).sorted()
    }
    var days: [String: [String: Int64]] = [:]
    var downloads: [String: Int64] = [:]
    for (day, counts) in record["dayDownloads"]?.objectValue ?? [:] {
      for (platform, count) in counts.objectValue ?? [:] {
        days[day, default: [:]][platform] = count.intValue
        downloads[platform, default: 0] += count.intValue ?? 0
      }
    }
    return HangarVersion(
      id: record.number("id"), projectID: project, name: record.text("name") ?? "",
      createdAt: record.text("createdAt") ?? "", description: record.text("description") ?? "",
      channel: record.text("channel") ?? "", author: record.text("author"),
      visibility: record.text("visibility") ?? "", reviewState: record.text("reviewState") ?? "",
      platformDependencies: dependencies, pluginDependencies: record["pluginDependencies"]?.objectValue ?? [:],
      files: records(record["files"]).map(file), days: days, downloads: downloads)
  }

  private static func file(_ record: JSONObject) -> HangarFile {
    HangarFile(
      platforms: record.texts("platforms"), name: record.text("name") ?? "", size: record.number("sizeBytes"),
      sha256: record.text("sha256Hash") ?? "", bytes: record.text("bytes").flatMap(Base64.decode) ?? [],
      externalURL: record.text("externalUrl"))
  }
}

extension JSONObject {
  /// The number of a member, 0 when there is none.
  fileprivate func number(_ name: String) -> Int64 { self[name]?.intValue ?? 0 }
}
