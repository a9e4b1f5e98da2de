import HubHTTP
import HubJSON

// What changes single objects (wire page, 5.7).
extension HexoskinState {
  mutating func create(
    _ body: JSONValue, _ call: HexoskinCall
  ) throws(HexoskinRefusal) -> HexoskinBundle {
    let members = try Self.members(body, call.resource)
    var bundle = HexoskinBundle(resource: call.resource, data: members, row: Self.blank(call.resource))
    let nested = try fill(&bundle, call)
    try save(&bundle, nested, over: nil, call)
    return bundle
  }

  mutating func post(_ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    let bundle = try create(try call.body(), call)
    let location = Self.uri(call.resource.name, bundle.row[call.resource.key] ?? .null, call.prefix)
    var response =
      isBodiless(call) ? Self.empty(201) : try answer(201, try shown(bundle, call.prefix), to: call)
    response.fields[.location] = location.stringValue
    return response
  }

  mutating func put(_ key: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    let members = try Self.members(try call.body(), call.resource)
    // What is not there is not made (wire page, 5.2).
    let stored = try? object(key, of: call.resource, for: call.visitor)
    guard let stored else { throw .notFound }
    var bundle = HexoskinBundle(resource: call.resource, data: members, row: stored)
    let nested = try fill(&bundle, call)
    try save(&bundle, nested, over: stored, call)
    if isBodiless(call) { return SandboxResponse(status: 204, isChunked: false) }
    return try answer(200, try shown(bundle, call.prefix), to: call)
  }

  mutating func patch(_ key: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    guard let stored = try object(key, of: call.resource, for: call.visitor) else { throw .notFound }
    guard let changes = try call.body().objectValue else { throw .sorry() }
    // Names of the object that are no fields of the resource bring the engine down.
    if changes.keys.contains(where: { Self.hidden.contains($0) }) { throw .sorry() }
    let names = changes.keys.filter { $0 != "id" && $0 != "resource_uri" && call.resource[$0] != nil }
    let bundle = try change(stored, changes, columns: names, call)
    if isBodiless(call) { return Self.empty(202) }
    return try answer(202, try shown(bundle, call.prefix), to: call)
  }

  private static let hidden: Set = ["pk", "save", "delete", "user_id", "objects"]

  /// Changes some members of an object, as if it had been sent back whole with these changes.
  mutating func change(
    _ stored: JSONObject, _ changes: JSONObject, columns: [String]?, _ call: HexoskinCall
  ) throws(HexoskinRefusal) -> HexoskinBundle {
    var bundle = HexoskinBundle(resource: call.resource, data: [:], row: stored)
    bundle.data = try shown(bundle, call.prefix).objectValue ?? [:]
    for (name, value) in changes { bundle.data[name] = value }
    if call.resource.name == "range", changes["activitytype"] == nil { bundle.data["activitytype"] = nil }
    let nested = try fill(&bundle, call)
    try save(&bundle, columns == nil ? nested : [], over: stored, columns: columns, call)
    return bundle
  }

  mutating func delete(_ key: String, _ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    let stored = try? object(key, of: call.resource, for: call.visitor)
    guard let stored else { throw .notFound }
    try checkOwner(of: stored, call.resource, call.visitor)
    remove(PythonText.text(stored[call.resource.key] ?? .null), of: call.resource)
    return SandboxResponse(status: 204, isChunked: false)
  }

  /// Whether the resource answers writing without a body (wire page, 5.7).
  func isBodiless(_ call: HexoskinCall) -> Bool { bodiless.contains(call.resource.name) }

  static func empty(_ status: Int) -> SandboxResponse {
    SandboxResponse(status: status, fields: [.contentType: "text/html; charset=utf-8"], isChunked: false)
  }
}
