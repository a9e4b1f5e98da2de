/// Any JSON value, with exact numbers and members in the order received.
public enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, with the characters it was written with.
  case number(JSONNumber)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object.
  case object(JSONObject)

  /// Reads a JSON text (RFC 8259, UTF-8, a byte order mark at the start is skipped).
  ///
  /// - Parameters:
  ///   - bytes: the text.
  ///   - depthLimit: how deep arrays and objects may nest; 512 is the most that is read.
  /// - Throws: `JSONSyntaxError` when the bytes are not a JSON text or nest deeper.
  public init(parsing bytes: [UInt8], depthLimit: Int = 128) throws {
    self = try Document(bytes, depthLimit: min(depthLimit, HubJSONDecoder.deepest)).jsonValue(at: 0)
  }

  /// The member of an object; `nil` when this is no object or has no such member. Setting a member of what is no object
  /// changes nothing, but `null` becomes an object.
  public subscript(key: String) -> JSONValue? {
    get { objectValue?[key] }
    set {
      switch self {
      case .object(var members):
        // Released first, so that the members are not copied.
        self = .null
        members[key] = newValue
        self = .object(members)
      case .null:
        if let newValue { self = .object([key: newValue]) }
      default: break
      }
    }
  }

  /// The element of an array; `nil` when this is no array or is shorter.
  public subscript(position: Int) -> JSONValue? {
    guard case .array(let elements) = self, elements.indices.contains(position) else { return nil }
    return elements[position]
  }

  /// The text, if this is a string.
  public var stringValue: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// The truth value, if this is one.
  public var boolValue: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  /// The integer, if this is a number without a fraction that fits.
  public var intValue: Int64? {
    if case .number(let number) = self { number.intValue } else { nil }
  }

  /// The closest `Double`, if this is a number.
  public var doubleValue: Double? {
    if case .number(let number) = self { number.doubleValue } else { nil }
  }

  /// The elements, if this is an array.
  public var arrayValue: [JSONValue]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// The members, if this is an object.
  public var objectValue: JSONObject? {
    if case .object(let members) = self { members } else { nil }
  }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The JSON text in UTF-8.
  ///
  /// - Parameters:
  ///   - pretty: whether every member and element has a line of its own, indented by two spaces a level.
  ///   - sortedKeys: whether members are ordered by the bytes of their names, else they keep their order.
  /// - Returns: the text.
  public func serialized(pretty: Bool = false, sortedKeys: Bool = false) -> [UInt8] {
    var writer = JSONWriter(isPretty: pretty, sortsKeys: sortedKeys)
    writer.write(self)
    return writer.bytes
  }
}

extension JSONValue: CustomStringConvertible {
  /// The value as compact JSON.
  public var description: String { String(decoding: serialized(), as: UTF8.self) }
}
