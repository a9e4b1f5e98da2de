import HubJSON

extension HahnProCloudState {
  /// The levels of events by their causes, under the paths of both generations (hahnpro-cloud.md, 5.1).
  mutating func causes(_ method: String, _ path: [String], _ call: CloudCall) throws(CloudFailure) -> CloudAnswer? {
    switch (method, path.count) {
    case ("POST", 1) where path == ["event-causes"]:
      let body = try call.members()
      return .json(201, levels(of: body.texts("ids"), body.texts("causes"), for: call.caller))
    case ("GET", 1) where path == ["eventcauses"]:
      return .json(200, levels(of: call.names("ids"), call.names("causes"), for: call.caller))
    case ("PUT", 2) where path[1] == "event-causes" || path[1] == "eventcauses":
      let asset = try findForWriting(.assets, path[0], for: call.caller)
      let body = try call.members()
      guard let cause = body.text("cause"), let level = body.text("level") else {
        throw .invalid(["cause must be a string", "level must be a string"])
      }
      eventLevels[asset.id, default: [:]][cause] = .string(level)
      return .json(200, shown(asset, of: .assets))
    default: return nil
    }
  }

  /// Causes without a level are left out, and so are assets without any.
  private func levels(of ids: [String], _ causes: [String], for caller: CloudCaller) -> JSONValue {
    var found: JSONObject = [:]
    for asset in readable(.assets, for: caller) where ids.contains(asset.id) {
      var levels: JSONObject = [:]
      for cause in causes { levels[cause] = eventLevels[asset.id]?[cause] }
      if !levels.isEmpty { found[asset.id] = .object(levels) }
    }
    return .object(found)
  }
}
