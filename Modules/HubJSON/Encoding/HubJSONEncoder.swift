/// Encodes plain `Encodable` models as JSON.
///
/// - Members come in the order in which the model encodes them, then what its `WireMembers` kept.
/// - A `Double` is written with the shortest text that reads as the same value (`1`, not `1.0`); infinities and NaN are
///   refused. Integers are exact, of any width.
/// - `UUID` is 36 characters in lower case, `Date` an instant of RFC 3339 in UTC with milliseconds, `Data` base64, `URL`
///   its text, `Decimal` an exact number. Dictionaries with keys of text are objects.
public struct HubJSONEncoder: Sendable {
  /// How the names of properties become member names.
  public var keyNaming = KeyNaming.asDeclared
  /// What the models' own `encode(to:)` finds in its encoder's `userInfo`.
  public var userInfo: [CodingUserInfoKey: any Sendable] = [:]
  /// Whether every member and element has a line of its own, indented by two spaces a level.
  public var isPretty = false
  /// Whether members are ordered by the bytes of their names.
  public var sortsKeys = false

  /// An encoder with the defaults.
  public init() {}

  /// Encodes a model.
  ///
  /// - Parameter value: the model.
  /// - Returns: the JSON text in UTF-8.
  /// - Throws: `EncodingError` with the coding path of what JSON cannot express.
  public func encode<T: Encodable>(_ value: T) throws -> [UInt8] {
    try encodeValue(value).serialized(pretty: isPretty, sortedKeys: sortsKeys)
  }

  /// Encodes a model as a value, members in the order in which it encodes them.
  ///
  /// - Parameter value: the model.
  /// - Returns: the value.
  /// - Throws: `EncodingError` with the coding path of what JSON cannot express.
  public func encodeValue<T: Encodable>(_ value: T) throws -> JSONValue {
    let session = EncodingSession(naming: keyNaming, userInfo: userInfo)
    let result = try session.part(for: value, path: []).finished
    if let misuse = session.misuse { throw misuse }
    guard let result else {
      // The type instead of the value, which may hold secrets and would be printed with the error.
      throw EncodingError.invalidValue(
        T.self, .init(codingPath: [], debugDescription: "\(T.self) did not encode anything."))
    }
    return result
  }
}
