/// The members of one object, by key.
struct KeyedReader<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let document: Document
  let object: Int
  let reading: UInt32
  let renames: Bool

  @inline(__always)
  init(_ decoder: ValueDecoder) throws {
    document = decoder.document
    object = decoder.index
    reading = decoder.reading
    renames = decoder.document.naming.renames && !decoder.keepsKeys
    guard document.tokens[object].kind == .object else {
      throw document.mismatch([String: JSONValue].self, at: object)
    }
    document.prepareMembers(of: object)
  }

  var codingPath: [any CodingKey] { document.path(to: object) }

  var allKeys: [Key] {
    var keys: [Key] = []
    document.forEachMember(of: object) { name, _ in
      let text = document.string(of: document.tokens[name])
      if let key = Key(stringValue: renames ? document.naming.propertyName(for: text) : text) { keys.append(key) }
    }
    return keys
  }

  /// The token of a member's value.
  @inline(__always)
  func find(_ key: Key) -> Int? {
    let name = renames ? document.naming.wireName(for: key.stringValue) : key.stringValue
    return document.member(name, of: object, reading: reading)
  }

  /// The same, `nil` for null too.
  @inline(__always)
  func findValue(_ key: Key) -> Int? {
    guard let index = find(key), document.tokens[index].kind != .null else { return nil }
    return index
  }

  @inline(__always)
  func require(_ key: Key) throws -> Int {
    guard let index = find(key) else { throw missing(key) }
    return index
  }

  @inline(never)
  private func missing(_ key: Key) -> DecodingError {
    .keyNotFound(key, .init(codingPath: codingPath, debugDescription: "No member named \"\(key.stringValue)\"."))
  }

  func contains(_ key: Key) -> Bool { find(key) != nil }
  func decodeNil(forKey key: Key) throws -> Bool { document.tokens[try require(key)].kind == .null }

  func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try decoder(at: require(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try UnkeyedReader(document: document, array: require(key))
  }

  func superDecoder() throws -> any Decoder {
    guard let index = document.member("super", of: object, reading: reading) else {
      let key = PathKey(stringValue: "super")
      throw DecodingError.keyNotFound(
        key, .init(codingPath: codingPath, debugDescription: "No member named \"super\"."))
    }
    return decoder(at: index)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder { decoder(at: try require(key)) }

  private func decoder(at index: Int) -> ValueDecoder {
    ValueDecoder(document: document, index: index, reading: document.nextReading(), keepsKeys: false)
  }
}
