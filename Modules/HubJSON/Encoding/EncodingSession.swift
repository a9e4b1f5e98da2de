#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One call of an encoder: its settings, and a misuse that no throwing function was there to report.
final class EncodingSession {
  let naming: KeyNaming
  let userInfo: [CodingUserInfoKey: any Sendable]
  var misuse: EncodingError?

  init(naming: KeyNaming, userInfo: [CodingUserInfoKey: any Sendable]) {
    self.naming = naming
    self.userInfo = userInfo
  }

  /// Encodes a value by its type: the types that have a form of their own here, the others by `Encodable`.
  func part<T: Encodable>(for value: T, path: @autoclosure () -> [any CodingKey]) throws -> EncodingPart {
    if let known = try known(value, path: path()) { return .value(known) }
    let encoder = ValueEncoder(
      session: self, node: EncodingNode(), codingPath: path(),
      keepsKeys: naming.renames && T.self is any KeysAreData.Type)
    try value.encode(to: encoder)
    return .node(encoder.node)
  }

  private func known<T: Encodable>(_ value: T, path: @autoclosure () -> [any CodingKey]) throws -> JSONValue? {
    // Types are compared first since a dynamic cast that fails is slow.
    if T.self == String.self { return (value as? String).map(JSONValue.string) }
    if T.self == UUID.self { return (value as? UUID).map { .string($0.hubText) } }
    if T.self == Timestamp.self { return (value as? Timestamp).map { .string($0.description) } }
    if T.self == JSONValue.self { return value as? JSONValue }
    if T.self == JSONNumber.self { return (value as? JSONNumber).map(JSONValue.number) }
    if T.self == JSONObject.self { return (value as? JSONObject).map(JSONValue.object) }
    if T.self == Data.self { return (value as? Data).map { .string($0.base64EncodedString()) } }
    if T.self == URL.self { return (value as? URL).map { .string($0.absoluteString) } }
    if T.self == Date.self, let date = value as? Date {
      guard let instant = Timestamp(exactly: date) else {
        // The seconds, because printing a date that is no number traps.
        throw Self.invalid(date.timeIntervalSince1970, path(), "The date is not in the years 1 to 9999.")
      }
      return .string(instant.description)
    }
    if T.self == Decimal.self, let decimal = value as? Decimal {
      guard let number = JSONNumber(text: decimal.description) else {
        throw Self.invalid(decimal, path(), "JSON has no such number.")
      }
      return .number(number)
    }
    return nil
  }

  /// A floating point number; JSON has neither infinities nor NaN.
  func number(_ value: Double, path: @autoclosure () -> [any CodingKey]) throws -> JSONValue {
    guard let number = JSONNumber(value) else { throw Self.invalid(value, path(), "JSON has no \(value).") }
    return .number(number)
  }

  /// A floating point number; JSON has neither infinities nor NaN.
  func number(_ value: Float, path: @autoclosure () -> [any CodingKey]) throws -> JSONValue {
    guard let number = JSONNumber(value) else { throw Self.invalid(value, path(), "JSON has no \(value).") }
    return .number(number)
  }

  static func invalid(_ value: Any, _ path: [any CodingKey], _ reason: String) -> EncodingError {
    .invalidValue(value, .init(codingPath: path, debugDescription: reason))
  }
}
