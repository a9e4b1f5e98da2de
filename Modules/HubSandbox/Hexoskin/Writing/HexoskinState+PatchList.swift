import HubJSON

// Several changes at once, all or none (wire page, 5.7).
extension HexoskinState {
  mutating func patchList(_ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    let before = tables
    do {
      return try patchedList(call)
    } catch {
      tables = before
      throw error
    }
  }

  private mutating func patchedList(_ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    let body = try call.body()
    let elements = try Self.elements(body)
    var bundles: [HexoskinBundle] = []
    for element in elements { bundles.append(try changed(element, call)) }
    let deleted = body["deleted_objects"] ?? .null
    if PythonText.isTrue(deleted) {
      guard call.resource.detailMethods.contains("delete") else { throw .empty(405) }
      guard let uris = deleted.arrayValue else { throw .sorry() }
      for uri in uris { try delete(at: uri, call) }
    }
    // The engine looks for the part of a list that the answer to a change does not have.
    if call.resource.name == "trackpoint", !isBodiless(call) { throw .sorry() }
    if isBodiless(call) { return Self.empty(202) }
    var objects: [JSONValue] = []
    for bundle in bundles { objects.append(try shown(bundle, call.prefix)) }
    return try answer(202, ["objects": .array(objects)], to: call)
  }

  private static func elements(_ body: JSONValue) throws(HexoskinRefusal) -> [JSONValue] {
    let missing = HexoskinRefusal.badRequest("Invalid data sent: missing 'objects'")
    switch body {
    case .object(let members):
      switch members["objects"] {
      case .array(let elements)?: return elements
      case .object(let inner)?: return inner.keys.map(JSONValue.string)
      case .string(let text)?: return text.map { .string(String($0)) }
      case nil: throw missing
      default: throw .sorry()
      }
    case .array(let elements) where !elements.contains("objects"): throw missing
    case .string(let text) where !text.contains("objects"): throw missing
    default: throw .sorry()
    }
  }

  private mutating func changed(
    _ element: JSONValue, _ call: HexoskinCall
  ) throws(HexoskinRefusal) -> HexoskinBundle {
    switch element {
    case .object(var members):
      guard let uri = members["resource_uri"] else { return try create(element, call) }
      members["resource_uri"] = nil
      guard let text = uri.stringValue else { throw .sorry() }
      guard let stored = try object(at: text, of: call.resource, for: call.visitor) else {
        return try create(.object(members), call)
      }
      return try change(stored, members, columns: nil, call)
    case .string, .array: return try create(element, call)
    default: throw .sorry()
    }
  }

  private mutating func delete(at uri: JSONValue, _ call: HexoskinCall) throws(HexoskinRefusal) {
    guard let text = uri.stringValue else { throw .sorry() }
    guard let stored = try object(at: text, of: call.resource, for: call.visitor) else { throw .sorry(404) }
    try checkOwner(of: stored, call.resource, call.visitor)
    remove(PythonText.text(stored[call.resource.key] ?? .null), of: call.resource)
  }
}
