import HubJSON

// Users, authors and staff (wire page, 7.6).
extension HangarState {
  func user(named name: String) -> HangarUser? { users.first { $0.isNamed(name) } }

  func user(_ call: HangarCall) throws(HangarFailure) -> HangarUser {
    let name = call.match["user"]
    if isCurrent, call["resolveId"] != "false", let id = Int64(name), let user = users.first(where: { $0.id == id }) {
      return user
    }
    if let user = user(named: name) { return user }
    throw isCurrent ? .unknown(name, "user") : .api(404, "Couldn't find a user with identifier: \(name)")
  }

  func listUsers(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let paging = try HangarPaging(
      call,
      .init(parameters: ["query"], sorts: ["createdAt", "name", "projectCount", "locked", "org", "roles"]))
    return page(users, call, paging)
  }

  /// Owners of public projects.
  func listAuthors(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let paging = try HangarPaging(
      call, .init(parameters: ["query"], sorts: ["createdAt", "name", "projectCount"]))
    let owners = Set(projects.filter(\.isPublic).map { $0.owner.lowercased() })
    return page(users.filter { owners.contains($0.name.lowercased()) }, call, paging, countsAll: !isCurrent)
  }

  func listStaff(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let paging = try HangarPaging(call, .init(parameters: ["query"], sorts: ["createdAt", "name", "roles"]))
    let staff = users.filter { !HangarRole.staff.isDisjoint(with: $0.roles) }
    return page(staff, call, paging, countsAll: !isCurrent, roles: HangarRole.staff)
  }

  /// A page of users whose names match; the older server counts authors and staff without looking at the names.
  private func page(
    _ all: [HangarUser], _ call: HangarCall, _ paging: HangarPaging, countsAll: Bool = false,
    roles: Set<Int64>? = nil
  ) -> JSONValue {
    let pattern = call["query"].map { "%\($0)%" }
    let found = all.filter { user in pattern.map { HangarLike.isLike(user.name, $0) } ?? true }
    let sorted = paging.sorted(found) { user, key in sortValue(of: user, key) }
    return paging.page(
      paging.part(of: sorted).map { shown($0, roles: roles) }, count: countsAll ? all.count : found.count, in: profile)
  }

  private func sortValue(of user: HangarUser, _ key: String) -> HangarSortValue {
    switch key {
    case "createdAt": .text(user.createdAt)
    case "projectCount": .number(Int64(projectCount(of: user)))
    case "locked": .number(user.isLocked ? 1 : 0)
    case "org": .number(user.isOrganization ? 1 : 0)
    case "roles": .number(user.roles.min() ?? -1)
    default: .text(user.name.lowercased())
    }
  }

  private func projectCount(of user: HangarUser) -> Int {
    let name = user.folded
    return projects.count { $0.memberNames.contains(name) }
  }

  /// A user as answers show it: with earlier names or null for them, with all roles or some, and in lists of
  /// stargazers with a null where there is no role.
  func shown(
    _ user: HangarUser, history: Bool = false, roles: Set<Int64>? = nil, showsMissingRole: Bool = false
  ) -> JSONValue {
    let shownRoles = user.roles.filter { roles?.contains($0) ?? true }.map { JSONValue.number(JSONNumber($0)) }
    var record: JSONObject = ["createdAt": .string(user.createdAt)]
    if isCurrent { record["id"] = .number(JSONNumber(user.id)) }
    record["name"] = .string(user.name)
    record["tagline"] = JSONValue(user.tagline)
    record["roles"] = .array(shownRoles.isEmpty && showsMissingRole ? [.null] : shownRoles)
    record["projectCount"] = .number(JSONNumber(projectCount(of: user)))
    record["locked"] = .bool(user.isLocked)
    record["nameHistory"] = history ? .array(user.nameHistory) : .null
    record["avatarUrl"] = .string(avatarURL)
    if isCurrent { record["socials"] = user.socials }
    record["isOrganization"] = .bool(user.isOrganization)
    return .object(record)
  }

  /// Where pictures are: nobody in a sandbox has one of their own.
  var avatarURL: String {
    settings.hasCDN
      ? "\(cdnURL)/avatars/default/default.webp?v=0" : "\(baseURL)/api/internal/avatar/default/default.webp?v=0"
  }
}
