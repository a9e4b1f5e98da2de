import HubJSON

extension HahnProCloudState {
  /// What only assets have (hahnpro-cloud.md, 5.1 and 18.1).
  mutating func assets(_ method: String, _ path: [String], _ call: CloudCall) throws(CloudFailure) -> CloudAnswer? {
    switch (method, path.count) {
    case ("GET", 1) where path == ["count"]:
      let filter = try CloudFilter(call["filter"] ?? "")
      let count = readable(.assets, for: call.caller).count { filter.matches($0, of: .assets, in: self) }
      return .json(200, .number(JSONNumber(count)))
    case ("POST", 2) where path[1] == "attachment":
      return .json(201, try attach(to: path[0], call))
    case ("GET", 2) where path[1] == "attachments":
      let asset = try find(.assets, path[0], for: call.caller)
      let attached = asset.texts("attachments").compactMap { tables[.contents]?.record($0) }
      return .json(
        200, try page(attached.filter { !$0.isInTrash && call.caller.mayRead($0) }, of: .contents, call))
    default:
      if let answer = try causes(method, path, call) { return answer }
      return try links(method, path, call)
    }
  }

  /// Uploads a content and adds it to an asset; permissions that the form does not give are the asset's.
  private mutating func attach(to id: String, _ call: CloudCall) throws(CloudFailure) -> JSONValue {
    var asset = try findForWriting(.assets, id, for: call.caller)
    var permissions: JSONObject = [:]
    for member in CloudRecord.permissionMembers { permissions[member] = asset[member] }
    permissions["assets"] = [.string(asset.id)]
    let content = try upload(call, defaults: permissions)
    asset["attachments"] = .array((asset["attachments"]?.arrayValue ?? []) + [.string(content.id)])
    asset["updatedAt"] = .string(now.description)
    asset["revision"] = .number(JSONNumber((asset["revision"]?.intValue ?? 0) + 1))
    put(asset, in: .assets)
    addRevision(of: asset, in: .assets)
    return shown(asset, of: .assets)
  }
}
