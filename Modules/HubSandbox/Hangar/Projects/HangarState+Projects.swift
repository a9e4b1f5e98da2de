import HubJSON

extension HangarState {
  func project(named slug: String) -> HangarProject? {
    let slug = slug.lowercased()
    return projects.first { $0.slug.lowercased() == slug }
  }

  /// A project by its id or slug, as the newer server takes both.
  func project(idOrSlug text: String) -> HangarProject? {
    if let id = Int64(text), let project = projects.first(where: { $0.id == id }) { return project }
    return project(named: text)
  }

  /// The project of a path, where hidden ones are hidden.
  func visibleProject(_ call: HangarCall, variable: String = "slugOrId") throws(HangarFailure) -> HangarProject {
    let slug = call.match["slug"]
    let project = isCurrent && call["resolveId"] != "false" ? project(idOrSlug: slug) : project(named: slug)
    guard let project, maySee(project, call.caller) else {
      throw isCurrent ? .unknown(slug, variable) : .notFound
    }
    return project
  }

  /// The project of a path below it. The older server forgets to hide those that are hidden.
  func projectAbove(_ call: HangarCall) throws(HangarFailure) -> HangarProject {
    if isCurrent { return try visibleProject(call) }
    guard let project = project(named: call.match["slug"]) else { throw .notFound }
    return project
  }

  func project(_ call: HangarCall) throws(HangarFailure) -> HangarProject {
    if isCurrent { return try visibleProject(call) }
    let slug = call.match["slug"]
    guard let project = project(named: slug) else {
      throw call.match.isAlias ? .problem(404, "Project \(slug) not found") : .notFound
    }
    guard maySee(project, call.caller) else { throw .problem(404, "Project \(slug) not found") }
    return project
  }

  func projectByHash(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let hash = call.match["hash"].lowercased()
    for project in projects where maySee(project, call.caller) {
      if versions[project.id]?.contains(where: { $0.files.contains { $0.sha256 == hash } }) ?? false {
        return shown(project, to: call.caller)
      }
    }
    throw .problem(404, "No project found for version hash \(call.match["hash"])")
  }

  func members(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let paging = try HangarPaging(call, .init(parameters: pathParameters(call)))
    let project = try projectAbove(call)
    let shown = project.members.map(self.shown)
    // The older server counts the rows of each member instead of the members.
    let count = isCurrent ? shown.count : min(shown.count, 1)
    return paging.page(Array(paging.part(of: shown)), count: count, in: profile)
  }

  private func shown(_ member: HangarMember) -> JSONValue {
    guard isCurrent else {
      let role = roles.first { $0.name == member.role }
      let shown: JSONValue = [
        "title": JSONValue(role?.title), "color": JSONValue(role?.color),
        "rank": role?.rank.map { .number(JSONNumber($0)) } ?? .null, "category": JSONValue(role?.category),
      ]
      return ["user": .string(member.user), "roles": [shown]]
    }
    return [
      "user": .string(member.user), "userId": .number(JSONNumber(user(named: member.user)?.id ?? 0)),
      "title": JSONValue(member.title),
      "permissions": .array(member.permissions.names(in: profile).map(JSONValue.string)),
    ]
  }

  /// Stargazers or watchers; both servers count the rows of each instead of the people.
  func people(_ call: HangarCall, _ people: KeyPath<HangarProject, [String]>) throws(HangarFailure) -> JSONValue {
    let paging = try HangarPaging(call, .init(parameters: pathParameters(call)))
    let found = try projectAbove(call)[keyPath: people].compactMap { user(named: $0) }
    return paging.page(
      paging.part(of: found).map { shown($0, showsMissingRole: true) }, count: min(found.count, 1), in: profile)
  }

  /// The names of a handler's arguments, which may be parameters too and do nothing.
  func pathParameters(_ call: HangarCall) -> Set<String> {
    guard !call.match.isAlias else { return ["author", "slug"] }
    return isCurrent ? ["project"] : ["slug"]
  }

  /// Views and downloads by day, for members.
  func projectStatistics(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let first = try call.instant("fromDate")
    let last = try call.instant("toDate")
    let project = try visibleProject(call)
    guard permissions(of: call.caller, in: project).contains(.isSubjectMember) else { throw .notFound }
    let versions = versions[project.id] ?? []
    var days = JSONObject()
    for day in try first.days(to: last) {
      let downloads = versions.reduce(Int64(0)) { $0 + ($1.days[day]?.values.reduce(0, +) ?? 0) }
      days[day] = ["views": .number(JSONNumber(project.views[day] ?? 0)), "downloads": .number(JSONNumber(downloads))]
    }
    return .object(days)
  }
}
