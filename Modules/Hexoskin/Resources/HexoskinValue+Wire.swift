import HubErrors
import HubJSON

extension HexoskinValue {
  /// The value as it is sent in a body.
  ///
  /// - Throws: `InvalidRequestError` for an object without a URI.
  func body(_ name: String, ticksPerSecond rate: Int64) throws(InvalidRequestError) -> JSONValue {
    switch self {
    case .instant(let instant): return .number(JSONNumber(HexoTimestamp(instant, ticksPerSecond: rate).ticks))
    case .object(let object): return .string(try Self.uri(of: object, name))
    case .array(let values):
      var elements: [JSONValue] = []
      for value in values { elements.append(try value.body(name, ticksPerSecond: rate)) }
      return .array(elements)
    default: return json
    }
  }

  /// The value as it is sent in a query (wire page, section 6.2): truth values in Python's spelling, several values
  /// joined by commas.
  ///
  /// - Throws: `InvalidRequestError` for what a query cannot say.
  func query(_ name: String, ticksPerSecond rate: Int64) throws(InvalidRequestError) -> String {
    switch self {
    case .null:
      throw InvalidRequestError("'\(name)' is null, which no list can be asked for; ask for '\(name)__isnull': true")
    case .bool(let value): return value ? "True" : "False"
    case .number(let number): return number.text
    case .string(let text): return text
    case .array(let values):
      var parts: [String] = []
      for value in values {
        let part = try value.query(name, ticksPerSecond: rate)
        guard !part.utf8.contains(UInt8(ascii: ",")) else {
          throw InvalidRequestError("a value of '\(name)' has a comma, which the server takes for two values")
        }
        parts.append(part)
      }
      return parts.joined(separator: ",")
    case .members: throw InvalidRequestError("'\(name)' has members, which no list can be asked for")
    case .object(let object): return try Self.uri(of: object, name)
    case .instant(let instant): return HexoTimestamp(instant, ticksPerSecond: rate).description
    }
  }

  private static func uri(of object: HexoskinObject, _ name: String) throws(InvalidRequestError) -> String {
    guard let uri = object.uri else {
      throw InvalidRequestError("'\(name)' is an object to which the server gave no URI")
    }
    return uri
  }
}
