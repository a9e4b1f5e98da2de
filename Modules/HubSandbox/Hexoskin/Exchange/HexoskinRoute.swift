/// What a path asks a resource for (wire page, 5.1).
struct HexoskinRoute: Sendable {
  enum Place: Sendable {
    case index
    case list(HexoskinResource)
    case schema(HexoskinResource)
    /// Several objects, with the text between `set/` and the last slash.
    case set(HexoskinResource, String)
    /// One object, with its key as it stands in the path.
    case detail(HexoskinResource, String)
  }

  /// `/api/` or `/api/v1/`.
  let prefix: String
  let place: Place

  /// - Returns: nil when no resource has the path.
  init?(_ path: String, in resources: [String: HexoskinResource]) {
    for prefix in Self.prefixes where path.hasPrefix(prefix) {
      if let place = Self.place(path.dropFirst(prefix.count), in: resources) {
        self.prefix = prefix
        self.place = place
        return
      }
    }
    return nil
  }

  /// The two generations of the API's paths, longest first; both lead to the same store (wire page, 1).
  private static let prefixes = ["/api/v1/", "/api/"]

  private static func place(_ path: Substring, in resources: [String: HexoskinResource]) -> Place? {
    if path.isEmpty { return .index }
    guard let slash = path.firstIndex(of: "/"), let resource = resources[String(path[..<slash])] else { return nil }
    let rest = path[path.index(after: slash)...]
    if rest.isEmpty { return .list(resource) }
    guard rest.hasSuffix("/") else { return nil }
    if rest == "schema/" { return .schema(resource) }
    if rest.hasPrefix("set/"), rest != "set/" { return .set(resource, String(rest.dropFirst(4).dropLast())) }
    return .detail(resource, String(rest.dropLast()))
  }
}
