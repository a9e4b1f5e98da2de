/// Writes the elements of one array.
struct UnkeyedWriter: UnkeyedEncodingContainer {
  let encoder: ValueEncoder

  var codingPath: [any CodingKey] { encoder.codingPath }

  var count: Int {
    if case .array(let elements) = encoder.node.content { elements.count } else { 0 }
  }

  private func put(_ part: EncodingPart) {
    guard case .array(var elements) = encoder.node.content else { return }
    // Released first, so that the elements are not copied.
    encoder.node.content = .nothing
    elements.append(part)
    encoder.node.content = .array(elements)
  }

  private func put(_ value: some BinaryInteger) { put(.value(.number(.init(value)))) }

  private var nextKey: PathKey { PathKey(intValue: count) }

  mutating func encodeNil() throws { put(.value(.null)) }
  mutating func encode(_ value: Bool) throws { put(.value(.bool(value))) }
  mutating func encode(_ value: String) throws { put(.value(.string(value))) }
  mutating func encode(_ value: Double) throws {
    put(.value(try encoder.session.number(value, path: codingPath + [nextKey])))
  }
  mutating func encode(_ value: Float) throws {
    put(.value(try encoder.session.number(value, path: codingPath + [nextKey])))
  }
  mutating func encode(_ value: Int) throws { put(value) }
  mutating func encode(_ value: Int8) throws { put(value) }
  mutating func encode(_ value: Int16) throws { put(value) }
  mutating func encode(_ value: Int32) throws { put(value) }
  mutating func encode(_ value: Int64) throws { put(value) }
  mutating func encode(_ value: Int128) throws { put(value) }
  mutating func encode(_ value: UInt) throws { put(value) }
  mutating func encode(_ value: UInt8) throws { put(value) }
  mutating func encode(_ value: UInt16) throws { put(value) }
  mutating func encode(_ value: UInt32) throws { put(value) }
  mutating func encode(_ value: UInt64) throws { put(value) }
  mutating func encode(_ value: UInt128) throws { put(value) }

  mutating func encode<T: Encodable>(_ value: T) throws {
    put(try encoder.session.part(for: value, path: codingPath + [nextKey]))
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy keyType: NestedKey.Type
  ) -> KeyedEncodingContainer<NestedKey> {
    nested().container(keyedBy: keyType)
  }

  mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { nested().unkeyedContainer() }

  mutating func superEncoder() -> any Encoder { nested() }

  private func nested() -> ValueEncoder {
    let key = nextKey
    let node = EncodingNode()
    put(.node(node))
    return encoder.nested(node, key)
  }
}
