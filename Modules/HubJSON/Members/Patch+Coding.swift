extension Patch: Codable {
  /// A member that is there: it is set.
  public init(from decoder: any Decoder) throws {
    self.init(set: try Value(from: decoder))
  }

  /// Writes the value, set or not: only a keyed container can leave a member out.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(wrappedValue)
  }

  /// What an absent member of a type without `nil` reads as: the type's zero, as far as there is one.
  fileprivate static func blank(instead error: @autoclosure () -> DecodingError) throws -> Patch {
    let candidates = [
      "null", "false", "0", "\"\"", "[]", "{}", "\"00000000-0000-0000-0000-000000000000\"",
      "\"1970-01-01T00:00:00.000Z\"",
    ]
    for candidate in candidates {
      if let value = try? HubJSONDecoder().decode(Value.self, from: Array(candidate.utf8)) {
        return .unset(default: value)
      }
    }
    throw error()
  }
}

extension KeyedDecodingContainer {
  /// Reads a member of an update: absent is not set, null is set to `nil`; called by synthesised code.
  ///
  /// Where the member is absent and its type has no `nil`, it reads as `false`, zero, the empty text and the like.
  ///
  /// - Parameters:
  ///   - type: the member's type.
  ///   - key: its name.
  /// - Returns: the member.
  /// - Throws: `DecodingError` when the value does not fit, or when it is absent and nothing can stand for it.
  public func decode<Value>(_ type: Patch<Value>.Type, forKey key: Key) throws -> Patch<Value> {
    if contains(key) { return Patch(set: try decode(Value.self, forKey: key)) }
    return try .blank(
      instead: .keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "Nothing can stand for an absent \(Value.self).")))
  }
}

extension KeyedEncodingContainer {
  /// Writes a member of an update if it is set; called by synthesised code.
  ///
  /// - Parameters:
  ///   - patch: the member.
  ///   - key: its name.
  /// - Throws: `EncodingError` when the value cannot be written.
  public mutating func encode<Value>(_ patch: Patch<Value>, forKey key: Key) throws {
    if patch.isSet { try encode(patch.wrappedValue, forKey: key) }
  }
}
