import HubJSON

// Who sees and who changes what (wire page, 10.2 and 12).
extension HexoskinState {
  /// The users whose objects a user sees.
  func sees(_ visitor: HexoskinVisitor) -> Set<Int64> { visitor.user.flatMap { seen[$0] } ?? [] }

  /// Whose an object is, nil for nobody's.
  func owner(of row: JSONObject, _ resource: HexoskinResource) -> Int64? {
    switch resource.name {
    case "user", "account": row["id"]?.intValue
    case "profile": tables["user"]?.all.first { $0["profile"] == row["id"] }?["id"]?.intValue
    case "trackpoint":
      row["track"].flatMap { tables["track"]?[PythonText.text($0)] }?["user"]?.intValue
    default: row["user"]?.intValue
    }
  }

  func isVisible(_ row: JSONObject, _ resource: HexoskinResource, to visitor: HexoskinVisitor) -> Bool {
    if resource.name == "account" { return row["id"]?.intValue == visitor.user }
    guard Self.isPrivate(resource) else { return true }
    guard let owner = owner(of: row, resource) else { return resource.name == "trainingroutine" }
    return sees(visitor).contains(owner)
  }

  /// Refuses a change of what is somebody else's.
  func checkOwner(of row: JSONObject, _ resource: HexoskinResource, _ visitor: HexoskinVisitor) throws(HexoskinRefusal)
  {
    guard let owner = owner(of: row, resource), owner == visitor.user else { throw .forbidden }
  }

  private static func isPrivate(_ resource: HexoskinResource) -> Bool {
    ["user", "profile", "trackpoint"].contains(resource.name) || resource["user"] != nil
  }

  /// The objects of a resource that a visitor sees, in the order in which the server gives them unasked.
  func visible(_ resource: HexoskinResource, to visitor: HexoskinVisitor) -> [JSONObject] {
    let rows = (tables[resource.table]?.all ?? []).filter { isVisible($0, resource, to: visitor) }
    // Newest first; of what began at the same time, what was made last.
    guard resource.name == "record" || resource.name == "range" else { return rows }
    return rows.enumerated().sorted { left, right in
      let (first, second) = (left.element["start"]?.doubleValue ?? 0, right.element["start"]?.doubleValue ?? 0)
      return first == second ? left.offset > right.offset : first > second
    }.map(\.element)
  }

  /// An object by its key as it stands in a URI.
  ///
  /// - Returns: nil when it is not there, or not for the visitor.
  /// - Throws: The engine's 404 when the key has the wrong type.
  func object(
    _ key: String, of resource: HexoskinResource, for visitor: HexoskinVisitor
  ) throws(HexoskinRefusal) -> JSONObject? {
    var key = key
    if resource.hasIntegerKey {
      guard let number = PythonNumber.integer(key) else { throw .sorry(404) }
      guard case .value(let value) = number else { return nil }
      key = String(value)
    }
    guard let row = tables[resource.table]?[key], isVisible(row, resource, to: visitor) else { return nil }
    return row
  }
}
