import HubJSON

extension HahnProCloudState {
  /// Checks a body that is to become an object. The roles of the one that it replaces may stay although the caller does
  /// not hold them.
  func check(_ body: JSONObject, for service: DataService, keeping old: CloudRecord?, by caller: CloudCaller)
    throws(CloudFailure)
  {
    var faults: [String] = []
    if body.text(service.nameMember)?.isEmpty ?? true { faults.append("\(service.nameMember) must be a string") }
    if service == .assets, (body.text("type") ?? body["type"]?["id"]?.stringValue ?? "").isEmpty {
      faults.append("type must be an id or an asset type")
    }
    if service == .contents, body.text("fileId") == nil { faults.append("fileId must be a string") }
    for member in CloudRecord.permissionMembers {
      if body[member]?.arrayValue?.allSatisfy({ $0.stringValue != nil }) != true {
        faults.append("\(member) must be an array of role names")
      }
    }
    if let tags = body["tags"], tags.arrayValue?.allSatisfy({ $0.stringValue != nil }) != true {
      faults.append("tags must be an array of strings")
    }
    guard faults.isEmpty else { throw .invalid(faults) }
    guard !body.writers.isEmpty else { throw .invalid(["readWritePermissions should not be empty"]) }
    try check(roles: body.readers + body.writers, keeping: (old?.readers ?? []) + (old?.writers ?? []), by: caller)
  }

  /// A caller gives permissions only to roles that it holds itself (hahnpro-cloud.md, 4.6).
  private func check(roles: [String], keeping old: [String], by caller: CloudCaller) throws(CloudFailure) {
    var foreign: [String] = []
    for role in roles where !old.contains(role) && !caller.roles.contains(role) && !foreign.contains(role) {
      foreign.append(role)
    }
    guard foreign.isEmpty else { throw .forbidden("role not held: \(foreign.joined(separator: ", "))") }
  }
}
