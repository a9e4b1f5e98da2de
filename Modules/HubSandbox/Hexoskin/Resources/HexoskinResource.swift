import HubJSON

/// A resource: what its schema says, and what a schema does not say.
struct HexoskinResource: Sendable {
  let name: String
  /// The schema, its URIs with the prefix `/api/`.
  let schema: JSONObject
  /// The fields in the order in which a body is read: relations first, that to the user before the others.
  let fields: [HexoskinField]
  /// The name of the field that is the key.
  let key: String
  let hasIntegerKey: Bool
  let listMethods: [String]
  let detailMethods: [String]
  let filtering: [String: HexoskinFiltering]
  let ordering: Set<String>
  let limit: Int64
  let behaviour: HexoskinBehaviour

  init(name: String, schema: JSONObject) {
    self.name = name
    self.schema = schema
    let described = schema["fields"]?.objectValue ?? [:]
    fields = described.map { HexoskinField($0.key, $0.value.objectValue ?? [:]) }.sorted {
      Self.rank($0) < Self.rank($1)
    }
    key = described.first { $0.value["primary_key"] == true }?.key ?? "id"
    hasIntegerKey = described[key]?["type"] != "string"
    listMethods = Self.methods(schema["allowed_list_http_methods"])
    detailMethods = Self.methods(schema["allowed_detail_http_methods"])
    filtering = (schema["filtering"]?.objectValue ?? [:]).reduce(into: [:]) {
      $0[$1.key] = HexoskinFiltering($1.value)
    }
    ordering = Set(schema["ordering"]?.arrayValue?.compactMap(\.stringValue) ?? [])
    limit = schema["default_limit"]?.intValue ?? 20
    behaviour = HexoskinBehaviour(of: name)
  }

  private static func methods(_ schema: JSONValue?) -> [String] { schema?.arrayValue?.compactMap(\.stringValue) ?? [] }

  private static func rank(_ field: HexoskinField) -> (Int, String) {
    (field.kind != .related ? 2 : field.name == "user" ? 0 : 1, field.name)
  }

  subscript(field: String) -> HexoskinField? { fields.first { $0.name == field } }

  /// Where the objects are kept: some resources show those of another one.
  var table: String {
    switch name {
    case "account": "user"
    case "study", "zone", "share": "label"
    default: name
    }
  }

  /// Whether a field is made when it is shown, not kept.
  func isMade(_ field: String) -> Bool {
    field == "resource_uri" || name == "user" && field == "profile" || name == "trackpoint" && field == "position"
  }

  /// Relations that are shown in full, not as a URI (wire page, 5.3).
  func isFull(_ field: String) -> Bool {
    switch (name, field) {
    case ("record", "user"), ("account", "profile"), ("metric", "unit"): true
    default: false
    }
  }
}
