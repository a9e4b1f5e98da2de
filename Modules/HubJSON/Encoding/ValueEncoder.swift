/// The encoder that a model sees: one value to be filled.
struct ValueEncoder: Encoder {
  let session: EncodingSession
  let node: EncodingNode
  let codingPath: [any CodingKey]
  /// The keys of this value are data: no naming rule changes them.
  let keepsKeys: Bool

  var userInfo: [CodingUserInfoKey: Any] { session.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    switch node.content {
    case .object: break
    case .nothing: node.content = .object(.init())
    case .value, .array: reportMisuse()
    }
    return KeyedEncodingContainer(KeyedWriter<Key>(self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    switch node.content {
    case .array: break
    case .nothing: node.content = .array([])
    case .value, .object: reportMisuse()
    }
    return UnkeyedWriter(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { self }

  /// A child value.
  func nested(_ node: EncodingNode, _ key: any CodingKey) -> ValueEncoder {
    ValueEncoder(session: session, node: node, codingPath: codingPath + [key], keepsKeys: false)
  }

  /// Writes what a model received and has not written itself.
  func restore(_ members: WireMembers) {
    guard case .object(var object) = node.content else { return }
    if members.naming == session.naming {
      for name in members.nullNames { object.append(.value(.null), forKey: name) }
    }
    for (name, value) in members.unknown { object.append(.value(value), forKey: name) }
    node.content = .object(object)
  }

  private func reportMisuse() {
    session.misuse = EncodingSession.invalid(
      codingPath.last?.stringValue ?? "", codingPath, "The value is encoded as two kinds of JSON value.")
  }
}

extension ValueEncoder: SingleValueEncodingContainer {
  private func put(_ value: JSONValue) {
    if case .nothing = node.content {} else { reportMisuse() }
    node.content = .value(value)
  }

  func encodeNil() throws { put(.null) }
  func encode(_ value: Bool) throws { put(.bool(value)) }
  func encode(_ value: String) throws { put(.string(value)) }
  func encode(_ value: Double) throws { put(try session.number(value, path: codingPath)) }
  func encode(_ value: Float) throws { put(try session.number(value, path: codingPath)) }
  func encode(_ value: Int) throws { put(.number(.init(value))) }
  func encode(_ value: Int8) throws { put(.number(.init(value))) }
  func encode(_ value: Int16) throws { put(.number(.init(value))) }
  func encode(_ value: Int32) throws { put(.number(.init(value))) }
  func encode(_ value: Int64) throws { put(.number(.init(value))) }
  func encode(_ value: Int128) throws { put(.number(.init(value))) }
  func encode(_ value: UInt) throws { put(.number(.init(value))) }
  func encode(_ value: UInt8) throws { put(.number(.init(value))) }
  func encode(_ value: UInt16) throws { put(.number(.init(value))) }
  func encode(_ value: UInt32) throws { put(.number(.init(value))) }
  func encode(_ value: UInt64) throws { put(.number(.init(value))) }
  func encode(_ value: UInt128) throws { put(.number(.init(value))) }

  func encode<T: Encodable>(_ value: T) throws {
    switch try session.part(for: value, path: codingPath) {
    case .value(let value): put(value)
    case .node(let filled):
      if case .nothing = node.content {} else { reportMisuse() }
      node.content = filled.content
    }
  }
}
