extension KeyedReader {
  func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try document.bool(at: require(key)) }
  func decode(_ type: String.Type, forKey key: Key) throws -> String { try document.string(at: require(key)) }
  func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try document.double(at: require(key)) }
  func decode(_ type: Float.Type, forKey key: Key) throws -> Float {
    try document.floatingPoint(type, at: require(key))
  }
  func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try integer(key) }
  func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try integer(key) }
  func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try integer(key) }
  func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try integer(key) }
  func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try integer(key) }
  func decode(_ type: Int128.Type, forKey key: Key) throws -> Int128 { try integer(key) }
  func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try integer(key) }
  func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try integer(key) }
  func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try integer(key) }
  func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try integer(key) }
  func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try integer(key) }
  func decode(_ type: UInt128.Type, forKey key: Key) throws -> UInt128 { try integer(key) }
  func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T { try document.value(type, at: require(key)) }

  @inline(__always)
  private func integer<Integer: FixedWidthInteger>(_ key: Key) throws -> Integer {
    try document.integer(Integer.self, at: require(key))
  }
}

// Only for speed: the defaults of the protocol look every member up three times.
extension KeyedReader {
  func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
    try findValue(key).map { try document.bool(at: $0) }
  }

  func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
    try findValue(key).map { try document.string(at: $0) }
  }

  func decodeIfPresent(_ type: Double.Type, forKey key: Key) throws -> Double? {
    try findValue(key).map { try document.double(at: $0) }
  }

  func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
    try findValue(key).map { try document.integer(type, at: $0) }
  }

  func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
    try findValue(key).map { try document.integer(type, at: $0) }
  }

  func decodeIfPresent<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T? {
    if T.self == WireProbe.self {
      // Not a member but the question for what nobody asked for; the cast is between a type and itself.
      return unsafeBitCast(WireProbe(members: document.wireMembers(of: object, reading: reading)), to: T.self)
    }
    guard let index = findValue(key) else { return nil }
    return try document.value(type, at: index)
  }
}
