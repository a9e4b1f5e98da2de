/// Where an object is: the resource that owns it, its id, and its address in the spelling of the server's own list.
struct ObjectURI: Hashable, Sendable {
  /// The name of the resource.
  let resource: String
  /// The id as it stands in addresses, percent-encoded.
  let id: String
  /// The path below the server, which is what names the object within a client.
  let path: String

  /// Whether what is at the place of an id is no object: the schema of the resource, and sets of objects (wire page,
  /// section 5.1).
  static func isReserved(_ id: String) -> Bool { ["schema", "set"].contains(id) }
}
