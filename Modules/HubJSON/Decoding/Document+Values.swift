#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Document {
  /// Reads a value by its type: the types that have a form of their own on the wire here, the others by `Decodable`.
  @inline(__always)
  func value<T: Decodable>(_ type: T.Type, at index: Int) throws -> T {
    // Every `unsafeBitCast` below is between a type and itself, as the comparison before it has just shown: the cast
    // only tells the compiler. `as?` would cost more than the whole reading of the value.
    if T.self == String.self { return unsafeBitCast(try string(at: index), to: T.self) }
    if T.self == UUID.self { return unsafeBitCast(try uuid(at: index), to: T.self) }
    if T.self == Timestamp.self { return unsafeBitCast(try timestamp(at: index), to: T.self) }
    if T.self == JSONValue.self { return unsafeBitCast(jsonValue(at: index), to: T.self) }
    if T.self == JSONNumber.self { return unsafeBitCast(try number(at: index), to: T.self) }
    if T.self == JSONObject.self { return unsafeBitCast(try object(at: index), to: T.self) }
    if T.self == Date.self { return unsafeBitCast(try timestamp(at: index).date, to: T.self) }
    if T.self == Data.self { return unsafeBitCast(try data(at: index), to: T.self) }
    if T.self == URL.self { return unsafeBitCast(try url(at: index), to: T.self) }
    if T.self == Decimal.self { return unsafeBitCast(try decimal(at: index), to: T.self) }
    let keepsKeys = naming.renames && T.self is any KeysAreData.Type
    return try T(from: ValueDecoder(document: self, index: index, reading: nextReading(), keepsKeys: keepsKeys))
  }

  @inline(__always)
  func bool(at index: Int) throws -> Bool {
    switch tokens[index].kind {
    case .literalTrue: true
    case .literalFalse: false
    default: throw mismatch(Bool.self, at: index)
    }
  }

  @inline(__always)
  func string(at index: Int) throws -> String {
    let token = tokens[index]
    guard token.kind == .string else { throw mismatch(String.self, at: index) }
    return string(of: token)
  }

  @inline(__always)
  private func uuid(at index: Int) throws -> UUID {
    let token = tokens[index]
    guard token.kind == .string else { throw mismatch(UUID.self, at: index) }
    guard let value = UUID(hubBytes: text(of: token)) else { throw unfit(UUID.self, at: index, "is not a UUID") }
    return value
  }

  @inline(__always)
  private func timestamp(at index: Int) throws -> Timestamp {
    let token = tokens[index]
    guard token.kind == .string else { throw mismatch(Timestamp.self, at: index) }
    guard let value = Timestamp(bytes: text(of: token)) else {
      throw unfit(Timestamp.self, at: index, "is not an instant of RFC 3339")
    }
    return value
  }

  private func number(at index: Int) throws -> JSONNumber {
    guard tokens[index].kind == .number else { throw mismatch(JSONNumber.self, at: index) }
    return JSONNumber(checked: string(of: tokens[index]))
  }

  private func object(at index: Int) throws -> JSONObject {
    guard case .object(let object) = jsonValue(at: index) else { throw mismatch(JSONObject.self, at: index) }
    return object
  }

  private func data(at index: Int) throws -> Data {
    guard let data = Data(base64Encoded: try string(at: index)) else {
      throw unfit(Data.self, at: index, "is not base64")
    }
    return data
  }

  private func url(at index: Int) throws -> URL {
    guard let url = URL(string: try string(at: index)) else { throw unfit(URL.self, at: index, "is not a URL") }
    return url
  }

  private func decimal(at index: Int) throws -> Decimal {
    let number = try number(at: index)
    guard let value = Decimal(string: number.text), JSONNumber(text: value.description) == number else {
      throw unfit(Decimal.self, at: index, "has more digits than Decimal holds")
    }
    return value
  }

  /// Anything, as it stands.
  func jsonValue(at index: Int) -> JSONValue {
    let token = tokens[index]
    switch token.kind {
    case .null: return .null
    case .literalTrue: return .bool(true)
    case .literalFalse: return .bool(false)
    case .string: return .string(string(of: token))
    case .number: return .number(JSONNumber(checked: string(of: token)))
    case .array:
      var elements: [JSONValue] = []
      elements.reserveCapacity(Int(token.end))
      var element = index + 1
      while element < Int(token.next) {
        elements.append(jsonValue(at: element))
        element = Int(tokens[element].next)
      }
      return .array(elements)
    case .object:
      var members = JSONObject()
      members.reserveCapacity(Int(token.end))
      forEachMember(of: index) { name, value in
        members.insert(jsonValue(at: value), forKey: string(of: tokens[name]))
      }
      return .object(members)
    }
  }
}

/// Types whose keys are data, which no naming rule changes.
protocol KeysAreData {}
extension Dictionary: KeysAreData {}
