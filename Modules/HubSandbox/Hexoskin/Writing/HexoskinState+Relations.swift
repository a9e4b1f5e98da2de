import HubJSON

// Values of relations: an id, a URI, or the object itself (wire page, 5.7).
extension HexoskinState {
  /// The key of the object that a value names.
  func relation(
    _ value: JSONValue, _ field: HexoskinField, _ call: HexoskinCall, _ nested: inout [HexoskinBundle]
  ) throws(HexoskinRefusal) -> JSONValue {
    guard let related = field.related.flatMap({ resources[$0] }) else { throw .sorry() }
    switch value {
    case .string(let text): return try key(of: uri(text, related, call), related, call)
    case .bool: return try key(of: "\(call.prefix)\(related.name)/\(PythonText.text(value))/", related, call)
    case .number(let number) where PythonNumber.isInteger(number):
      return try key(of: "\(call.prefix)\(related.name)/\(number.text)/", related, call)
    case .object(let members):
      let bundle = try inner(members, related, call, &nested)
      guard let key = bundle.row[related.key] else { throw .sorry() }
      return key
    default:
      throw .badRequest(
        "The '\(field.name)' field was given data that was not a URI, not a dictionary-alike and does not have a 'pk' "
          + "attribute: \(PythonText.literal(value)).")
    }
  }

  /// A bare id as a URI; anything else as it is.
  private func uri(_ text: String, _ related: HexoskinResource, _ call: HexoskinCall) -> String {
    let isID = !text.isEmpty && (related.hasIntegerKey ? text.allSatisfy(\.isNumber) : !text.contains("/"))
    return isID ? "\(call.prefix)\(related.name)/\(text)/" : text
  }

  private func key(
    of uri: String, _ related: HexoskinResource, _ call: HexoskinCall
  ) throws(HexoskinRefusal) -> JSONValue {
    guard !uri.isEmpty, let row = try object(at: uri, of: related, for: call.visitor), let key = row[related.key] else {
      throw .badRequest("Could not find the provided \(related.name) object via resource URI '\(uri)'.")
    }
    return key
  }

  /// The object behind a URI, which may be absolute, or have either prefix.
  ///
  /// - Returns: nil when it is not there, or not for the visitor.
  /// - Throws: The engine's 404 for the URI of anything else.
  func object(
    at uri: String, of resource: HexoskinResource, for visitor: HexoskinVisitor
  ) throws(HexoskinRefusal) -> JSONObject? {
    guard uri.hasSuffix("/") else { throw .sorry(404) }
    let parts = uri.dropLast().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 3, parts[parts.count - 2] == resource.name, let key = parts.last else { throw .sorry(404) }
    return try object(String(key), of: resource, for: visitor)
  }

  /// An object that a body brings along in a relation's place; it is saved with the other one.
  private func inner(
    _ members: JSONObject, _ related: HexoskinResource, _ call: HexoskinCall, _ nested: inout [HexoskinBundle]
  ) throws(HexoskinRefusal) -> HexoskinBundle {
    if members.isEmpty { throw .sorry() }
    var row: JSONObject?
    if let uri = members["resource_uri"] {
      let text = PythonText.text(uri)
      row = try object(at: text, of: related, for: call.visitor)
      if row == nil {
        throw .badRequest("Could not find the provided \(related.name) object via resource URI '\(text)'.")
      }
    } else if let id = members[related.key] ?? members["pk"] {
      row = try? object(PythonText.text(id), of: related, for: call.visitor)
    }
    guard let row else { throw .forbidden }
    var bundle = HexoskinBundle(resource: related, data: members, row: row)
    nested += try fill(&bundle, call)
    bundle.row[related.key] = row[related.key]
    nested.append(bundle)
    return bundle
  }
}
