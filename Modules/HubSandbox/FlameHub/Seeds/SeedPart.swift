import HubJSON

/// A value of a seed, and where in the seed it is, which errors name.
struct SeedPart: Sendable {
  /// Members and positions from the top: `resources.nodes[0].id`.
  let place: String
  /// nil where the member is missing or null.
  let value: JSONValue?

  init(_ value: JSONValue?, at place: String) {
    self.place = place
    self.value = value == .null ? nil : value
  }

  /// A member of an object; that of anything else is missing.
  subscript(name: String) -> SeedPart {
    SeedPart(value?[name], at: place.isEmpty ? name : "\(place).\(name)")
  }

  /// The elements of an array, none where it is missing.
  func elements() throws(SeedError) -> [SeedPart] {
    guard let value else { return [] }
    guard case .array(let elements) = value else { throw unexpected("an array") }
    return elements.enumerated().map { SeedPart($1, at: "\(place)[\($0)]") }
  }

  /// The members of an object by their names, none where it is missing.
  func members() throws(SeedError) -> [(name: String, part: SeedPart)] {
    guard value != nil else { return [] }
    return try object().map { ($0.key, SeedPart($0.value, at: "\(place).\($0.key)")) }
  }

  func object() throws(SeedError) -> JSONObject {
    guard case .object(let object)? = value else { throw unexpected("an object") }
    return object
  }

  /// A text, nil where it is missing.
  func text() throws(SeedError) -> String? {
    value == nil ? nil : try requiredText()
  }

  func requiredText() throws(SeedError) -> String {
    guard case .string(let text)? = value else { throw unexpected("a text") }
    return text
  }

  func unexpected(_ expected: String) -> SeedError {
    SeedError(.unexpected(place: place, expected: expected))
  }
}
