import HubJSON

// Versions of projects (wire page, 7.4).
extension HangarState {
  /// The version of a path, with its project.
  func version(_ call: HangarCall) throws(HangarFailure) -> (project: HangarProject, version: HangarVersion) {
    if [.versionByID, .versionStatsByID, .downloadByID].contains(call.route) { return try versionByID(call) }
    let project = try projectAbove(call)
    let name = call.match["name"]
    if isCurrent, call["resolveId"] != "false", let id = Int64(name), let found = version(id: id),
      maySee(found.project, call.caller)
    {
      return (found.project, try visible(found.version, of: found.project, name, "nameOrId", call))
    }
    guard let version = versions[project.id]?.first(where: { $0.name == name }) else {
      throw isCurrent ? .unknown(name, "nameOrId") : .notFound
    }
    return (project, try visible(version, of: project, name, "nameOrId", call))
  }

  private func versionByID(_ call: HangarCall) throws(HangarFailure) -> (HangarProject, HangarVersion) {
    let text = call.match["id"]
    guard let found = Int64(text).flatMap({ version(id: $0) }), maySee(found.project, call.caller) else {
      throw .unknown(text, "id")
    }
    return (found.project, try visible(found.version, of: found.project, text, "id", call))
  }

  private func version(id: Int64) -> (project: HangarProject, version: HangarVersion)? {
    for project in projects {
      if let version = versions[project.id]?.first(where: { $0.id == id }) { return (project, version) }
    }
    return nil
  }

  /// Hides a version that was deleted, from the project's members in another way than from the rest.
  private func visible(
    _ version: HangarVersion, of project: HangarProject, _ value: String, _ variable: String, _ call: HangarCall
  ) throws(HangarFailure) -> HangarVersion {
    if version.isPublic || permissions(of: call.caller).contains(.seeHidden) { return version }
    guard isCurrent else { throw .notFound }
    throw call.caller.map { isMember($0.user, of: project) } ?? false ? .notFound : .unknown(value, variable)
  }

  func listVersions(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    var parameters = pathParameters(call).union(["channel", "platform", "platformVersion"])
    if isCurrent, !call.match.isAlias { parameters.insert("includeHiddenChannels") }
    let paging = try HangarPaging(call, .init(usual: 10, isChecked: false, parameters: parameters))
    let showsHidden = try flag(call, "includeHiddenChannels")
    let platforms = try HangarProjectFilter.platforms(call)
    let platformVersions = call.values("platformVersion")
    if isCurrent, platforms.isEmpty, !platformVersions.isEmpty {
      throw .badRequest("Platform parameter is required for platform version filter")
    }
    let project = try projectAbove(call)
    try checkEngine(paging)
    if !isCurrent, paging.limit < 0 { throw .generic(500) }
    let channels = call.values("channel").map { isCurrent ? $0.lowercased() : $0 }
    let sees = permissions(of: call.caller).contains(.seeHidden)
    let found = (versions[project.id] ?? []).reversed().filter { version in
      let channel = isCurrent ? version.channel.lowercased() : version.channel
      guard version.isPublic || sees, channels.isEmpty || channels.contains(channel) else { return false }
      guard !platforms.isEmpty || !platformVersions.isEmpty else { return true }
      return (platforms.isEmpty ? HangarPlatform.names : platforms).contains {
        version.supports($0, platformVersions)
      }
    }
    // Hidden channels are left out of the page, not of the list.
    let part = paging.part(of: found).filter {
      showsHidden || !project.flags(ofChannel: $0.channel).contains("HIDE_BY_DEFAULT")
    }
    return paging.page(part.map { shown($0, isInList: true) }, count: found.count, in: profile)
  }

  private func flag(_ call: HangarCall, _ name: String) throws(HangarFailure) -> Bool {
    guard isCurrent, let text = call[name], !text.isEmpty else { return true }
    guard let value = Bool(text.lowercased()) else { throw .unconvertible(name, text) }
    return value
  }

  /// The channel that is asked for; the older server calls the one that is not given null.
  func latestChannel(_ call: HangarCall) throws(HangarFailure) -> String {
    call["channel"] ?? (isCurrent ? "Release" : "null")
  }

  func latest(_ call: HangarCall, channel: String) throws(HangarFailure) -> String {
    let project = try projectAbove(call)
    let found = versions[project.id]?.last { version in
      version.isPublic
        && (isCurrent ? version.channel.lowercased() == channel.lowercased() : version.channel == channel)
    }
    guard let found else {
      throw .api(404, "No version found for \(call.match["slug"]) on channel \(channel)")
    }
    return found.name
  }

  /// Downloads by day and platform. A day without a download of this version is there only if nothing else was
  /// downloaded that day either.
  func versionStatistics(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let first = try call.instant("fromDate")
    let last = try call.instant("toDate")
    let version: HangarVersion?
    if isCurrent {
      version = try self.version(call).version
    } else {
      let project = project(named: call.match["slug"])
      version = project.flatMap { versions[$0.id]?.first { $0.name == call.match["name"] } }
    }
    if try first.days(to: last).isEmpty || last < first { throw .badRequest("From date is after to date") }
    guard let version else { return [:] }
    let busy = Set(versions.values.joined().flatMap(\.days.keys))
    var days = JSONObject()
    for day in try first.days(to: last) {
      guard let counts = version.days[day] ?? (busy.contains(day) ? nil : [:]) else { continue }
      days[day] = Self.statistics(counts)
    }
    return .object(days)
  }

  static func statistics(_ counts: [String: Int64]) -> JSONValue {
    var platforms = JSONObject()
    for platform in HangarPlatform.names {
      if let count = counts[platform] { platforms[platform] = .number(JSONNumber(count)) }
    }
    return [
      "totalDownloads": .number(JSONNumber(counts.values.reduce(0, +))), "platformDownloads": .object(platforms),
    ]
  }

  /// The versions that a platform has, those of one line below their common beginning, the newest first.
  func platformVersions(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let text = call.match["platform"]
    guard let name = HangarPlatform.named(text) else { throw .unconvertible("platform", text) }
    let versions = (platforms.first { $0.name == name }?.versions ?? []).reversed()
    var lines: [(name: String, versions: [String])] = []
    for version in versions {
      let line = version.split(separator: ".").prefix(2).joined(separator: ".")
      if lines.last?.name != line { lines.append((line, [])) }
      lines[lines.count - 1].versions.append(version)
    }
    return .array(
      lines.map { line in
        let children = line.versions == [line.name] ? [] : line.versions
        return ["version": .string(line.name), "subVersions": .array(children.map(JSONValue.string))]
      })
  }
}
