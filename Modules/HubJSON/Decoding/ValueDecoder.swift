/// The decoder that a model sees: one value of a document.
///
/// It fits into the three words of an `any Decoder`, so that handing it over allocates nothing.
struct ValueDecoder: Decoder {
  let document: Document
  private let position: UInt32
  /// Which reading of the value this is: names that it asks for are marked with it.
  let reading: UInt32
  /// The keys of this value are data: no naming rule changes them.
  let keepsKeys: Bool

  @inline(__always)
  init(document: Document, index: Int, reading: UInt32, keepsKeys: Bool) {
    self.document = document
    position = UInt32(truncatingIfNeeded: index)
    self.reading = reading
    self.keepsKeys = keepsKeys
  }

  @inline(__always) var index: Int { Int(position) }

  var codingPath: [any CodingKey] { document.path(to: index) }
  var userInfo: [CodingUserInfoKey: Any] { document.userInfo }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(try KeyedReader<Key>(self))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try UnkeyedReader(document: document, array: index)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { self }
}

extension ValueDecoder: SingleValueDecodingContainer {
  func decodeNil() -> Bool { document.tokens[index].kind == .null }
  func decode(_ type: Bool.Type) throws -> Bool { try document.bool(at: index) }
  func decode(_ type: String.Type) throws -> String { try document.string(at: index) }
  func decode(_ type: Double.Type) throws -> Double { try document.double(at: index) }
  func decode(_ type: Float.Type) throws -> Float { try document.floatingPoint(type, at: index) }
  func decode(_ type: Int.Type) throws -> Int { try document.integer(type, at: index) }
  func decode(_ type: Int8.Type) throws -> Int8 { try document.integer(type, at: index) }
  func decode(_ type: Int16.Type) throws -> Int16 { try document.integer(type, at: index) }
  func decode(_ type: Int32.Type) throws -> Int32 { try document.integer(type, at: index) }
  func decode(_ type: Int64.Type) throws -> Int64 { try document.integer(type, at: index) }
  func decode(_ type: Int128.Type) throws -> Int128 { try document.integer(type, at: index) }
  func decode(_ type: UInt.Type) throws -> UInt { try document.integer(type, at: index) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try document.integer(type, at: index) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try document.integer(type, at: index) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try document.integer(type, at: index) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try document.integer(type, at: index) }
  func decode(_ type: UInt128.Type) throws -> UInt128 { try document.integer(type, at: index) }
  func decode<T: Decodable>(_ type: T.Type) throws -> T { try document.value(type, at: index) }
}
