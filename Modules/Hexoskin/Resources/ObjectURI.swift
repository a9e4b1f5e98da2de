/// Where an object is: the resource that owns it, its id, and its address in the spelling of the server's own list.
struct ObjectURI: Hashable, Sendable {
  /// The name of the resource.
  let resource: String
  /// The id as it stands in addresses, percent-encoded.
  let id: String
  /// The path below the server, which is what names the object within a client.
  let path: String
}
