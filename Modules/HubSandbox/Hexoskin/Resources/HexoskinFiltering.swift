import HubJSON

/// What a field may be filtered by (wire page, 4.2).
enum HexoskinFiltering: Sendable {
  /// Every look-up, without relations.
  case all
  /// Every look-up, and fields of the related resource.
  case relations
  case lookups(Set<String>)

  init(_ schema: JSONValue) {
    if let names = schema.arrayValue {
      self = .lookups(Set(names.compactMap(\.stringValue)))
    } else {
      self = schema == 2 ? .relations : .all
    }
  }
}
