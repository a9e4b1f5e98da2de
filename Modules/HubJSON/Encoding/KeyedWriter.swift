/// Writes the members of one object.
struct KeyedWriter<Key: CodingKey>: KeyedEncodingContainerProtocol {
  private let encoder: ValueEncoder
  private let renames: Bool
  /// `WireMembers` announced themselves and are about to be handed over.
  private var expectsWireMembers = false

  init(_ encoder: ValueEncoder) {
    self.encoder = encoder
    renames = encoder.session.naming.renames && !encoder.keepsKeys
  }

  var codingPath: [any CodingKey] {
    expectsWireMembers ? [WireProbe.Marker()] : encoder.codingPath
  }

  private func put(_ part: EncodingPart, _ key: any CodingKey) {
    guard case .object(var members) = encoder.node.content else { return }
    // Released first, so that the members are not copied.
    encoder.node.content = .nothing
    members[renames ? encoder.session.naming.wireName(for: key.stringValue) : key.stringValue] = part
    encoder.node.content = .object(members)
  }

  private func put(_ value: some BinaryInteger, _ key: Key) { put(.value(.number(.init(value))), key) }

  mutating func encodeNil(forKey key: Key) throws { put(.value(.null), key) }
  mutating func encode(_ value: Bool, forKey key: Key) throws { put(.value(.bool(value)), key) }
  mutating func encode(_ value: String, forKey key: Key) throws { put(.value(.string(value)), key) }
  mutating func encode(_ value: Double, forKey key: Key) throws {
    put(.value(try encoder.session.number(value, path: encoder.codingPath + [key])), key)
  }
  mutating func encode(_ value: Float, forKey key: Key) throws {
    put(.value(try encoder.session.number(value, path: encoder.codingPath + [key])), key)
  }
  mutating func encode(_ value: Int, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: Int8, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: Int16, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: Int32, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: Int64, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: Int128, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: UInt, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: UInt8, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: UInt16, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: UInt32, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: UInt64, forKey key: Key) throws { put(value, key) }
  mutating func encode(_ value: UInt128, forKey key: Key) throws { put(value, key) }

  mutating func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
    if expectsWireMembers, let probe = value as? WireProbe {
      expectsWireMembers = false
      return encoder.restore(probe.members)
    }
    put(try encoder.session.part(for: value, path: encoder.codingPath + [key]), key)
  }

  mutating func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
    if T.self == WireProbe.self { expectsWireMembers = true }
    if let value { try encode(value, forKey: key) }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type, forKey key: Key
  ) -> KeyedEncodingContainer<NestedKey> {
    nested(key).container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    nested(key).unkeyedContainer()
  }

  mutating func superEncoder() -> any Encoder { nested(PathKey(stringValue: "super")) }

  mutating func superEncoder(forKey key: Key) -> any Encoder { nested(key) }

  private func nested(_ key: any CodingKey) -> ValueEncoder {
    let node = EncodingNode()
    put(.node(node), key)
    return encoder.nested(node, key)
  }
}
