public import HubJSON

/// The value of a field of an object, or of a parameter of a list: JSON, and objects where the server has links.
///
/// ```swift
/// let name = try await range.user.first_name.string
/// let range = try await ranges.create(["name": "run", "start": 353_163_129_199, "user": .object(user)])
/// ```
@dynamicMemberLookup
public enum HexoskinValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A number, with the characters it was written with.
  case number(JSONNumber)
  /// A text, URIs that belong to none of the server's resources among them.
  case string(String)
  /// Several values.
  case array([HexoskinValue])
  /// The members of what is no object of a resource.
  case members(JSONObject)
  /// An object of a resource; it is sent as its URI.
  case object(HexoskinObject)
  /// An instant; it is sent as ticks of the client's rate (wire page, section 2).
  case instant(Timestamp)

  /// An integer.
  public static func int(_ value: some BinaryInteger) -> HexoskinValue { .number(JSONNumber(value)) }

  /// Ticks.
  public static func ticks(_ value: HexoTimestamp) -> HexoskinValue { .int(value.ticks) }

  /// A number; nil for infinities and what is not a number, which JSON does not have.
  public init?(_ value: Double) {
    guard let number = JSONNumber(value) else { return nil }
    self = .number(number)
  }

  /// Any JSON.
  public init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .bool(let value): self = .bool(value)
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(text)
    case .array(let elements): self = .array(elements.map(HexoskinValue.init))
    case .object(let members): self = .members(members)
    }
  }

  /// A field of the object that this is, which is loaded when it has to be, or a member of what is no object.
  ///
  /// - Throws: ``HexoskinError/noSuchField(name:resource:suggestion:)`` for anything that has no such field, and what
  ///   ``HexoskinObject/value(of:)`` throws.
  public subscript(dynamicMember name: String) -> HexoskinValue {
    get async throws {
      if case .object(let object) = self { return try await object.value(of: name) }
      guard let member = self[name] else {
        throw HexoskinError.noSuchField(name: name, resource: "\(kind)", suggestion: nil)
      }
      return member
    }
  }

  /// What this is, for people.
  private var kind: String {
    switch self {
    case .null: "null"
    case .bool: "a truth value"
    case .number: "a number"
    case .string: "a text"
    case .array: "an array"
    case .members: "a value"
    case .object(let object): object.resource.name
    case .instant: "an instant"
    }
  }
}
