import HubJSON

// What users may do, and what they are told of it (wire page, 4 and 7.2).
extension HangarState {
  /// What a user may everywhere.
  func permissions(of user: HangarUser) -> HangarPermissions {
    roles.filter { user.roles.contains($0.id) }.reduce(.signedIn) { $0.union($1.permissions) }
  }

  func permissions(of user: HangarUser, in project: HangarProject) -> HangarPermissions {
    let member = project.acceptedMembers.first { user.isNamed($0.user) }
    let base = permissions(of: user).union(member?.permissions ?? [])
    guard let owner = self.user(named: project.owner), owner.isOrganization else { return base }
    return base.union(permissions(of: user, in: owner))
  }

  func permissions(of user: HangarUser, in organization: HangarUser) -> HangarPermissions {
    let base = permissions(of: user)
    guard let position = organization.members?.firstIndex(where: { user.isNamed($0) }) else { return base }
    // Seeds name an organization's owner first.
    let role = roles.first { $0.name == (position == 0 ? "Organization_Owner" : "Organization_Support") }
    return base.union(role?.permissions ?? roles.first { $0.id == 100 }?.permissions ?? [])
  }

  /// What a caller may in a project: what the user may and the key permits.
  func permissions(of caller: HangarCaller?, in project: HangarProject) -> HangarPermissions {
    guard let caller, caller.isFor(project) else { return .signedOut }
    return permissions(of: caller.user, in: project).intersection(caller.key.permissions)
  }

  func permissions(of caller: HangarCaller?) -> HangarPermissions {
    guard let caller else { return .signedOut }
    return permissions(of: caller.user).intersection(caller.key.permissions)
  }

  /// Whether a caller may know of a project.
  func maySee(_ project: HangarProject, _ caller: HangarCaller?) -> Bool {
    if project.isPublic { return true }
    guard let caller else { return false }
    return permissions(of: caller).contains(.seeHidden) || isMember(caller.user, of: project)
  }

  func isMember(_ user: HangarUser, of project: HangarProject) -> Bool {
    project.memberNames.contains(user.folded)
  }

  func permissions(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let (type, permissions) = try scope(of: call)
    return [
      "type": .string(type), "permissionBinString": .string(permissions.numeral),
      "permissions": .array(permissions.names(in: profile).map(JSONValue.string)),
    ]
  }

  func hasPermissions(_ call: HangarCall, all: Bool) throws(HangarFailure) -> JSONValue {
    let given = call.values("permissions")
    guard !given.isEmpty else { throw .missing("permissions") }
    let names = given.flatMap { $0.split(separator: ",").map(String.init) }
    guard let asked = HangarPermissions(names, in: profile) else { throw .generic(500) }
    let (type, permissions) = try scope(of: call)
    let result = all ? permissions.isSuperset(of: asked) : !permissions.isDisjoint(with: asked)
    return ["type": .string(type), "result": .bool(result)]
  }

  /// What the caller may in the scope that is asked for, and what the scope is called.
  private func scope(of call: HangarCall) throws(HangarFailure) -> (type: String, HangarPermissions) {
    let slug = call["slug"] ?? (isCurrent ? call["project"] : nil)
    let name = call["organization"]
    return isCurrent ? try currentScope(slug, name, call) : try olderScope(slug, name, call)
  }

  private func olderScope(
    _ slug: String?, _ name: String?, _ call: HangarCall
  ) throws(HangarFailure) -> (String, HangarPermissions) {
    guard let caller = call.caller else { throw Self.nobody }
    let key = caller.key.permissions
    switch (slug, name) {
    case (nil, nil): return ("global", permissions(of: caller))
    case (let slug?, nil):
      let found = project(named: slug).map { permissions(of: caller.user, in: $0) }
      return ("project", (found ?? .signedIn).intersection(key))
    case (nil, let name?):
      let found = organization(name).map { permissions(of: caller.user, in: $0) }
      return ("organization", (found ?? .signedIn).intersection(key))
    default: throw .badRequest("Incorrect request parameters")
    }
  }

  /// An unknown scope is the global one; in the others the key does not count.
  private func currentScope(
    _ slug: String?, _ name: String?, _ call: HangarCall
  ) throws(HangarFailure) -> (String, HangarPermissions) {
    if slug != nil, name != nil {
      throw .badRequest("Specifying both project and organization is not allowed")
    }
    if let project = slug.flatMap({ project(idOrSlug: $0) }), maySee(project, call.caller) {
      guard let caller = call.caller, caller.isFor(project) else { return ("project", .signedOut) }
      return ("project", permissions(of: caller.user, in: project))
    }
    if let organization = name.flatMap(organization) {
      let found = call.caller.map { permissions(of: $0.user, in: organization) }
      return ("organization", found ?? .signedOut)
    }
    guard call.caller != nil else { throw Self.nobody }
    return ("global", permissions(of: call.caller))
  }

  private static let nobody = HangarFailure.problem(401, "No authentication principal found")

  /// An organization; case counts in its name.
  private func organization(_ name: String) -> HangarUser? { users.first { $0.isOrganization && $0.name == name } }
}
