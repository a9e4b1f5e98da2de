import HubJSON

/// A field of a resource, as its schema shows it (wire page, 4.2).
struct HexoskinField: Sendable {
  enum Kind: String, Sendable {
    case string, integer, float, boolean, list, dict, date, datetime, related
  }

  let name: String
  let kind: Kind
  let isNullable: Bool
  let isBlank: Bool
  let isReadonly: Bool
  /// What a new object has; nil when the schema names nothing, or the time of the change.
  let standard: JSONValue?
  /// The resource that a relation leads to.
  let related: String?

  init(_ name: String, _ schema: JSONObject) {
    self.name = name
    kind = schema.text("type").flatMap(Kind.init) ?? .string
    isNullable = schema.isTrue("nullable")
    isBlank = schema.isTrue("blank")
    isReadonly = schema.isTrue("readonly")
    related = schema.text("related_schema")?.split(separator: "/").dropLast().last.map(String.init)
    let isTime = kind == .date || kind == .datetime
    let given = schema["default"].flatMap { $0 == "No default provided." || isTime ? nil : $0 }
    standard = kind == .integer && given == "" ? nil : given ?? (kind == .string && !isNullable ? "" : nil)
  }
}
