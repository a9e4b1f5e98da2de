import HubJSON

extension HahnProCloudState {
  /// Assets by the keys of foreign systems, and ids that are put into a member one by one (hahnpro-cloud.md, 18.1).
  mutating func links(_ method: String, _ path: [String], _ call: CloudCall) throws(CloudFailure) -> CloudAnswer? {
    switch (method, path.count) {
    case ("GET", 2) where path[0] == "external":
      let asset = try external(path[1], for: call.caller)
      return .json(200, shown(asset, of: .assets, populating: call.names("populate")))
    case ("PUT", 2) where path[0] == "external":
      let id = try external(path[1], for: call.caller).id
      return .json(200, shown(try update(.assets, id, try call.members(), by: call.caller), of: .assets))
    case ("POST", 2) where path[1] == "link":
      let element = try call.members().text("elementId") ?? ""
      guard !element.isEmpty else { throw .invalid(["elementId must be a string"]) }
      return .json(201, try change(path[0], call) { $0.contains(.string(element)) ? $0 : $0 + [.string(element)] })
    case ("POST", 2) where path[1] == "unlink":
      let elements = try call.members().texts("elementIds").map(JSONValue.string)
      return .json(201, try change(path[0], call) { $0.filter { !elements.contains($0) } })
    default: return nil
    }
  }

  private func external(_ key: String, for caller: CloudCaller) throws(CloudFailure) -> CloudRecord {
    let found = readable(.assets, for: caller).first { $0.text("externalKey") == key }
    guard let found else { throw .notFound("asset not found") }
    return found
  }

  /// Changes the ids in the member of an asset that the body names.
  private mutating func change(
    _ id: String, _ call: CloudCall, _ change: ([JSONValue]) -> [JSONValue]
  ) throws(CloudFailure) -> JSONValue {
    var body = try findForWriting(.assets, id, for: call.caller)
    guard let member = try call.members().text("targetProperty"), !member.isEmpty, member != "id" else {
      throw .invalid(["targetProperty must be a string"])
    }
    body[member] = .array(change(body[member]?.arrayValue ?? []))
    return shown(try update(.assets, id, body, by: call.caller), of: .assets)
  }
}
