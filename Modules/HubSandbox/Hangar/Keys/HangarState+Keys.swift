import HubJSON

// Keys of the caller (wire page, 7.1).
extension HangarState {
  @discardableResult
  mutating func addKey(
    _ name: String, permissions: [String], of user: HangarUser, expiresAt: String? = nil, projects: [String] = []
  ) -> HangarKey {
    let time = now.hangarText
    let key = HangarKey(
      user: user.name, name: name, identifier: randomness.uuid(), secret: randomness.uuid(),
      permissions: HangarPermissions(permissions, in: profile) ?? [], createdAt: time, lastUsed: time,
      expiresAt: expiresAt, projects: projects)
    keys.append(key)
    return key
  }

  mutating func createKey(_ call: HangarCall) throws(HangarFailure) -> String {
    let body = try Self.members(call)
    let expiresAt = body.trimmed("expiresAt")
    if isCurrent, let expiresAt, Timestamp(expiresAt) == nil { throw .problem(400, "Failed to read request") }
    let name = try Self.validName(body)
    let user = try writer(call, unlocked: true)
    guard let names = body["permissions"]?.arrayValue?.compactMap(\.stringValue),
      let asked = HangarPermissions(names, in: profile)
    else { throw .generic(500) }
    guard everything(of: user).isSuperset(of: asked) else { throw .badRequest("apiKeys.error.notEnoughPerms") }
    guard !keys.contains(where: { $0.user == user.name && $0.name.lowercased() == name.lowercased() }) else {
      throw .badRequest("apiKeys.error.duplicateName")
    }
    guard isCurrent else { return addKey(name, permissions: names, of: user).value }
    if let end = expiresAt.flatMap(Timestamp.init), end < now { throw .badRequest("apiKeys.error.expirationInPast") }
    let projects = body["projects"]?.arrayValue?.compactMap(\.stringValue) ?? []
    if let unknown = projects.first(where: { project(named: $0) == nil }) {
      throw .api(400, "apiKeys.error.unknownProject", arguments: [.string(unknown)])
    }
    return addKey(name, permissions: names, of: user, expiresAt: expiresAt, projects: projects).value
  }

  func listKeys(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    guard let caller = call.caller, permissions(of: caller).contains(.editAPIKeys) else { throw .notFound }
    return .array(keys.filter { $0.user == caller.user.name }.reversed().map(shown))
  }

  mutating func deleteKey(_ call: HangarCall) throws(HangarFailure) -> HangarAnswer {
    let name = try call.required("name")
    let user = try writer(call, unlocked: false)
    guard let position = keys.firstIndex(where: { $0.user == user.name && $0.name == name }) else { throw .notFound }
    keys.remove(at: position)
    return .noContent
  }

  /// The user who may change keys.
  private func writer(_ call: HangarCall, unlocked: Bool) throws(HangarFailure) -> HangarUser {
    guard let caller = call.caller else { throw isCurrent ? .generic(403) : .notFound }
    if isCurrent, !caller.user.isVerified { throw .api(401, "error.aal1") }
    guard permissions(of: caller).contains(.editAPIKeys) else { throw .notFound }
    if unlocked, caller.user.isLocked { throw .api(401, "error.userLocked") }
    return caller.user
  }

  /// What a user may anywhere.
  private func everything(of user: HangarUser) -> HangarPermissions {
    let organizations = users.filter(\.isOrganization)
    return projects.reduce(permissions(of: user)) { $0.union(permissions(of: user, in: $1)) }
      .union(organizations.reduce([]) { $0.union(permissions(of: user, in: $1)) })
  }

  private func shown(_ key: HangarKey) -> JSONValue {
    var record: JSONObject = [
      "createdAt": .string(key.createdAt), "name": .string(key.name), "tokenIdentifier": .string(key.identifier),
      "permissions": .array(key.permissions.names(in: profile).map(JSONValue.string)),
      "lastUsed": .string(key.lastUsed),
    ]
    guard isCurrent else { return .object(record) }
    record["expiresAt"] = JSONValue(key.expiresAt)
    record["projectScoped"] = .bool(!key.projects.isEmpty)
    record["projects"] = .array(key.projects.compactMap { project(named: $0) }.map(\.namespace))
    return .object(record)
  }

  /// The members of a body that is an object.
  private static func members(_ call: HangarCall) throws(HangarFailure) -> JSONObject {
    guard let members = HangarBody.json(call.request)?.objectValue else {
      throw .problem(400, "Failed to read request")
    }
    return members
  }

  private static func validName(_ body: JSONObject) throws(HangarFailure) -> String {
    let name = body.trimmed("name")
    if let name, 5...36 ~= name.utf16.count { return name }
    let (code, text) = name == nil ? ("NotBlank", "must not be blank") : ("Size", "size must be between 5 and 36")
    throw .validation([
      "message": .string("Validation failed for argument [0]: field 'name': \(text)"), "object": "createAPIKeyForm",
      "isHangarValidationException": true, "httpError": ["statusCode": 400, "statusPhrase": "Bad Request"],
      "globalErrors": [],
      "fieldErrors": [
        [
          "code": .string(code), "errorMsg": .string(text), "fieldName": "name",
          "rejectedValue": .string(name ?? "null"),
        ]
      ],
    ])
  }
}

extension JSONObject {
  /// A text as the server takes it from a body: without blanks around it, and none when nothing is left.
  fileprivate func trimmed(_ name: String) -> String? {
    text(name).map(\.trimmingWhitespace).flatMap { $0.isEmpty ? nil : $0 }
  }
}
