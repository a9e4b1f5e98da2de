import HubJSON

extension Resource {
  /// Accounts of machines, in Hub 0.8.
  static let robots = Resource(
    service: .auth, path: "robots", label: "robot",
    schema: ResourceSchema(
      name: "robot", isStrict: false, defaultFields: nil, allowedFields: nil,
      filters: ["id", "name", "realmId", "userId"],
      relations: [Relation("user", to: "users"), Relation("realm", to: "realms")],
      sorts: ["id", "name", "createdAt", "updatedAt"]),
    columns: [
      .uuid("id"), .text("secret", .optional), .text("name"), .text("displayName"), .text("description"),
      .boolean("active", initial: true), .date("createdAt"), .date("updatedAt"), .uuid("userId"),
      .uuid("clientId"), .uuid("realmId"),
    ],
    verbs: [.list, .get, .create, .update, .put, .delete],
    access: .auth("robot", selfUpdate: "robot_self_manage"),
    rules: [
      FieldRule("name", .accountName(3...128)),
      FieldRule("secret", .text(3...256)),
      FieldRule("active", .boolean),
      FieldRule("displayName", .text(3...256), allowsNull: true),
      FieldRule("description", .text(5...4096), allowsNull: true),
      FieldRule("userId", .uuid, allowsNull: true),
      FieldRule("realmId", .uuid),
    ],
    uniqueKeys: [UniqueKey("name", "realmId")], isNamed: true, behavior: RobotBehavior(), generations: [.hub08],
    hub08: ResourceVariant(hiddenInReads: ["clientId"]))
}

/// Robots have a secret, which only the answer that sets it shows.
struct RobotBehavior: ResourceBehavior {
  /// The robot through which the services themselves log in.
  static let systemName = "system"

  func complete(_ record: inout JSONObject, from values: JSONObject, by caller: Caller, in hub: inout FlameHubState) {
    if record.text("name") == nil { record["name"] = .string(hub.randomness.letters(36)) }
    if record.text("secret") == nil { record["secret"] = .string(hub.randomness.letters(64)) }
  }

  func settle(_ record: JSONObject, in hub: inout FlameHubState) {
    guard let secret = record.text("secret"), !secret.hasPrefix(Randomness.hashPrefix) else { return }
    hub.secrets[record.id] = secret
    var stored = record
    stored["secret"] = .string(hub.randomness.hashLike())
    hub.records["robots"].put(stored)
  }

  func checkDeletion(of record: JSONObject, by caller: Caller, in hub: FlameHubState) throws(HubFailure) {
    if record.text("name") == Self.systemName { throw .rule("The system robot can not be deleted.") }
  }

  func didDelete(_ record: inout JSONObject, in hub: inout FlameHubState) {
    hub.forget(subject: record.id)
    hub.removeAll("robot-roles", where: "robotId", is: record.id)
    hub.removeAll("robot-permissions", where: "robotId", is: record.id)
  }

  func answer(_ shown: JSONObject, for record: JSONObject, by values: JSONObject, on verb: Resource.Verb, changed: Bool)
    -> JSONObject
  {
    guard verb == .update, !values.has("secret") else { return shown }
    var answer = shown
    answer["secret"] = nil
    return answer
  }
}
