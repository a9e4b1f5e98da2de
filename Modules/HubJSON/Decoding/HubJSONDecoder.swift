/// Decodes plain `Decodable` models from JSON, several times as fast as Foundation's decoder and stricter.
///
/// - The text is checked completely (RFC 8259, UTF-8) before the model sees any of it, also where the model looks away.
/// - Of members with the same name the first one counts. Names are compared by their bytes.
/// - Integers may be written `1.0` or `1e2`; fractions, values out of range, strings and Booleans are refused. Floating
///   point numbers that overflow, or would become zero, are refused.
/// - `UUID`, `Date` and `Timestamp` (RFC 3339), `Data` (base64), `URL` and `Decimal` have the forms that
///   `HubJSONEncoder` writes; `JSONValue`, `JSONNumber` and `JSONObject` keep what stands there.
/// - Errors name the coding path, with member names as they are on the wire, and never quote a string.
public struct HubJSONDecoder: Sendable {
  /// What deeper documents cost in stack is nothing that any service needs.
  static let deepest = 512

  /// How deep arrays and objects may nest; 512 is the most that is read.
  public var depthLimit = 128
  /// What the models' own `init(from:)` finds in its decoder's `userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]
  /// How the names of properties become member names.
  public var keyNaming = KeyNaming.asDeclared

  /// A decoder with the defaults.
  public init() {}

  /// Decodes a model.
  ///
  /// - Parameters:
  ///   - type: the model.
  ///   - bytes: a JSON text in UTF-8; a byte order mark at its start is skipped.
  /// - Returns: the model.
  /// - Throws: `JSONSyntaxError` when the bytes are not JSON, `DecodingError` when the model does not fit them.
  public func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8]) throws -> T {
    let document = try Document(
      bytes, depthLimit: min(depthLimit, Self.deepest), naming: keyNaming, userInfo: userInfo)
    return try document.value(type, at: 0)
  }

  /// Decodes a model from a value.
  ///
  /// - Parameters:
  ///   - type: the model.
  ///   - value: what to decode it from.
  /// - Returns: the model.
  /// - Throws: `DecodingError` when the model does not fit the value, `JSONSyntaxError` when it nests too deep.
  public func decode<T: Decodable>(_ type: T.Type, from value: JSONValue) throws -> T {
    try decode(type, from: value.serialized())
  }
}
