public import HubJSON
import HubTransport

extension HexoskinValue {
  /// The text, or the URI of an object.
  public var string: String? {
    switch self {
    case .string(let text): text
    case .object(let object): object.uri
    default: nil
    }
  }

  /// The integer, if this is a number without a fraction that fits.
  public var int: Int? {
    if case .number(let number) = self { number.intValue.flatMap { Int(exactly: $0) } } else { nil }
  }

  /// The closest `Double`, if this is a number.
  public var double: Double? { if case .number(let number) = self { number.doubleValue } else { nil } }

  /// The truth value, if this is one.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }

  /// The ticks, if this is a number; a fraction is cut off, as the server does (wire page, section 6.2).
  public var timestamp: HexoTimestamp? {
    guard case .number(let number) = self else { return nil }
    return (number.intValue ?? Int64(exactly: number.doubleValue.rounded(.towardZero))).map { HexoTimestamp(ticks: $0) }
  }

  /// The object, if this is one.
  public var object: HexoskinObject? { if case .object(let object) = self { object } else { nil } }

  /// The values, if these are several.
  public var array: [HexoskinValue]? { if case .array(let values) = self { values } else { nil } }

  /// Whether this is `null`.
  public var isNull: Bool { self == .null }

  /// The value as JSON: objects are their URIs, instants are texts.
  public var json: JSONValue {
    switch self {
    case .null: .null
    case .bool(let value): .bool(value)
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    case .array(let values): .array(values.map(\.json))
    case .members(let members): .object(members)
    case .object(let object): object.uri.map(JSONValue.string) ?? .object(object.json)
    case .instant(let instant): .string(instant.description)
    }
  }

  /// A member, or a field that an object has loaded; nil for anything else.
  public subscript(name: String) -> HexoskinValue? {
    switch self {
    case .members(let members): members[name].map(HexoskinValue.init)
    case .object(let object): object[name]
    default: nil
    }
  }

  /// A value of several; nil where there are not so many.
  public subscript(position: Int) -> HexoskinValue? {
    guard let array, array.indices.contains(position) else { return nil }
    return array[position]
  }
}

extension HexoskinValue: TextOutputStreamable {
  /// Writes the value as compact JSON.
  public func write(to target: inout some TextOutputStream) { target.write(json.redacted().description) }
}
