import HubJSON

/// A field of a resource of the standard seed, in the words of its schema.
struct HexoskinFieldDeclaration {
  let name: String
  let kind: HexoskinField.Kind
  var related: String?
  var isNullable = false
  var isBlank = false
  var isReadonly = false
  var isKey = false
  var isUnique = false
  var standard: JSONValue = "No default provided."
  var title: String?
  var help: String?

  static func field(
    _ name: String, _ kind: HexoskinField.Kind, standard: JSONValue? = nil, isKey: Bool = false, title: String? = nil,
    help: String? = nil
  ) -> Self {
    var field = Self(name: name, kind: kind, isKey: isKey, isUnique: isKey, title: title, help: help)
    if let standard { field.standard = standard }
    return field
  }

  /// A field that may be left out.
  static func blank(_ name: String, _ kind: HexoskinField.Kind, standard: JSONValue = "", title: String? = nil) -> Self
  {
    var field = Self.field(name, kind, standard: standard, title: title)
    field.isBlank = true
    return field
  }

  /// A field that may be null.
  static func nullable(_ name: String, _ kind: HexoskinField.Kind, isReadonly: Bool = false) -> Self {
    Self(name: name, kind: kind, isNullable: true, isReadonly: isReadonly)
  }

  /// A relation; one that may be null may be left out as well, unless the schema says otherwise.
  static func relation(_ name: String, isNullable: Bool = false, isBlank: Bool? = nil) -> Self {
    Self(name: name, kind: .related, related: name, isNullable: isNullable, isBlank: isBlank ?? isNullable)
  }

  static var id: Self {
    var id = Self.blank("id", .integer, title: "ID")
    id.isKey = true
    id.isUnique = true
    return id
  }

  static var username: Self {
    var field = Self.field(
      "username", .string, help: "Required. 150 characters or fewer. Letters, digits and @/./+/-/_ only.")
    field.isUnique = true
    return field
  }

  static var uri: Self { Self(name: "resource_uri", kind: .string, isReadonly: true) }

  var schema: JSONValue {
    var schema: JSONObject = [
      "blank": .bool(isBlank), "default": standard, "help_text": .string(help ?? Self.helps[kind] ?? ""),
      "nullable": .bool(isNullable), "primary_key": .bool(isKey), "readonly": .bool(isReadonly),
      "type": .string(kind.rawValue), "unique": .bool(isUnique),
      "verbose_name": .string(title ?? name.replacing("_", with: " ")),
    ]
    if let related {
      schema["related_schema"] = "/api/\(related)/schema/"
      schema["related_type"] = "to_one"
    }
    return .object(schema)
  }

  /// What the engine says of each kind (wire page, 4.2).
  private static let helps: [HexoskinField.Kind: String] = [
    .string: "Unicode string data. Ex: \"Hello World\"", .integer: "Integer data. Ex: 2673",
    .float: "Floating point numeric data. Ex: 26.73", .boolean: "Boolean data. Ex: True",
    .list: "A list of data. Ex: ['abc', 26.73, 8]",
    .dict: "A dictionary of data. Ex: {'price': 26.73, 'name': 'Daniel'}",
    .date: "A date as a string. Ex: \"2010-11-10\"",
    .datetime: "A date & time as a string. Ex: \"2010-11-10T03:07:43\"",
    .related: "A single related resource. Can be either a URI or set of nested resource data.",
  ]
}
