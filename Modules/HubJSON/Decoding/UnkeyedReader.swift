/// The elements of one array, one after the other.
struct UnkeyedReader: UnkeyedDecodingContainer {
  private let document: Document
  private let array: Int
  private var next: Int
  private(set) var currentIndex = 0

  init(document: Document, array: Int) throws {
    guard document.tokens[array].kind == .array else { throw document.mismatch([JSONValue].self, at: array) }
    self.document = document
    self.array = array
    next = array + 1
  }

  var codingPath: [any CodingKey] { document.path(to: array) }
  var count: Int? { Int(document.tokens[array].end) }
  var isAtEnd: Bool { next >= Int(document.tokens[array].next) }

  /// Reads the next element; it stays the next one when that fails.
  @inline(__always)
  private mutating func take<T>(_ type: T.Type, _ read: (Int) throws -> T) throws -> T {
    guard !isAtEnd else { throw exhausted(type) }
    let value = try read(next)
    next = Int(document.tokens[next].next)
    currentIndex &+= 1
    return value
  }

  private func exhausted(_ type: Any.Type) -> DecodingError {
    .valueNotFound(
      type,
      .init(
        codingPath: codingPath + [PathKey(intValue: currentIndex)],
        debugDescription: "Expected \(type) but the array has no more elements."))
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd else { throw exhausted(Any?.self) }
    guard document.tokens[next].kind == .null else { return false }
    return try take(Bool.self) { _ in true }
  }

  mutating func decode(_ type: Bool.Type) throws -> Bool { try take(type) { [document] in try document.bool(at: $0) } }
  mutating func decode(_ type: String.Type) throws -> String {
    try take(type) { [document] in try document.string(at: $0) }
  }
  mutating func decode(_ type: Double.Type) throws -> Double {
    try take(type) { [document] in try document.double(at: $0) }
  }
  mutating func decode(_ type: Float.Type) throws -> Float {
    try take(type) { [document] in try document.floatingPoint(type, at: $0) }
  }
  mutating func decode(_ type: Int.Type) throws -> Int { try integer() }
  mutating func decode(_ type: Int8.Type) throws -> Int8 { try integer() }
  mutating func decode(_ type: Int16.Type) throws -> Int16 { try integer() }
  mutating func decode(_ type: Int32.Type) throws -> Int32 { try integer() }
  mutating func decode(_ type: Int64.Type) throws -> Int64 { try integer() }
  mutating func decode(_ type: Int128.Type) throws -> Int128 { try integer() }
  mutating func decode(_ type: UInt.Type) throws -> UInt { try integer() }
  mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try integer() }
  mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try integer() }
  mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try integer() }
  mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try integer() }
  mutating func decode(_ type: UInt128.Type) throws -> UInt128 { try integer() }
  mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
    try take(type) { [document] in try document.value(type, at: $0) }
  }

  @inline(__always)
  private mutating func integer<Integer: FixedWidthInteger>() throws -> Integer {
    try take(Integer.self) { [document] in try document.integer(Integer.self, at: $0) }
  }

  mutating func nestedContainer<NestedKey: CodingKey>(
    keyedBy type: NestedKey.Type
  ) throws -> KeyedDecodingContainer<NestedKey> {
    try take(KeyedDecodingContainer<NestedKey>.self) { [document] in
      try Self.decoder(document, $0).container(keyedBy: type)
    }
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try take((any UnkeyedDecodingContainer).self) { [document] in
      try UnkeyedReader(document: document, array: $0)
    }
  }

  mutating func superDecoder() throws -> any Decoder {
    try take((any Decoder).self) { [document] in Self.decoder(document, $0) }
  }

  private static func decoder(_ document: Document, _ index: Int) -> ValueDecoder {
    ValueDecoder(document: document, index: index, reading: document.nextReading(), keepsKeys: false)
  }
}
