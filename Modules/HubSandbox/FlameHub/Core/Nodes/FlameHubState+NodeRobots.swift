import HubJSON

// The robots of nodes, with which nodes log in at Hub 0.8 (flame-hub.md, 10.2).
extension FlameHubState {
  private static let nodePermissions = ["analysis_approve", "project_approve", "analysis_update"]

  /// Adds a robot for a node: it may approve and report, and nobody knows its secret until one is set.
  mutating func addRobot(realmID: String?) -> String {
    let id = add(.robots, ["name": .string(randomness.letters(36)), "realmId": JSONValue(realmID)])
    secrets[id] = randomness.letters(64)
    for name in Self.nodePermissions {
      guard let permission = records.first("permissions", where: "name", is: .string(name)) else { continue }
      add(
        .robotPermissions,
        [
          "robotId": .string(id), "robotRealmId": JSONValue(realmID), "permissionId": .string(permission.id),
          "permissionRealmId": permission["realmId"] ?? .null,
        ])
    }
    return id
  }

  /// Removes the robot of a node that is gone.
  mutating func removeRobot(of node: JSONObject) {
    guard let robot = node.text("robotId").flatMap({ records["robots"].record($0) }) else { return }
    remove(robot, of: .robots)
  }
}
