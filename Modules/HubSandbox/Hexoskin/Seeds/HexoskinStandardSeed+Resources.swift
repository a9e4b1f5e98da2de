import HubJSON

// The resources, as the recordings' server declares them (wire page, 10.1).
extension HexoskinStandardSeed {
  private typealias Field = HexoskinFieldDeclaration

  static let resources: [JSONValue] = users + recordings + activities + places + tables + channels + others

  private static let channels = [
    "acc", "activity", "breathingrate", "data", "ecg", "heartrate", "report", "respiration", "rrinterval", "sdnn",
    "statistics", "step",
  ].map { resource($0, fields: nil) }

  private static let users = [
    resource(
      "account", detail: "get put patch", limit: 1,
      filtering: ["email": names, "id": ids, "username": names], ordering: ["id", "username", "email"],
      fields: person + [
        .field(
          "is_staff", .boolean, standard: false, title: "staff status",
          help: "Designates whether the user can log into this admin site."),
        .relation("profile"),
      ]),
    resource(
      "user", detail: "get put patch", filtering: ["email": names, "id": ids, "username": names],
      ordering: ["id", "username", "email"], fields: person + [.nullable("profile", .string, isReadonly: true)]),
    resource(
      "profile", detail: "get put patch",
      fields: [
        .nullable("date_of_birth", .date), .field("fitness", .dict), .blank("gender", .string),
        .nullable("height", .float), .id, .field("unit_system", .string, standard: "metric"),
        .nullable("weight", .float),
      ]),
  ]

  private static let person: [Field] = [
    .blank("email", .string, title: "email address"), .blank("first_name", .string), .id,
    .blank("last_name", .string), .username,
  ]

  private static let recordings = [
    resource(
      "record", list: "get post", detail: all,
      filtering: ["device": keys, "end": ordered, "id": ids, "start": ordered, "user": keys],
      ordering: ["start", "end", "id"],
      fields: [
        .blank("data", .string), .blank("dev_id", .string), .relation("device", isNullable: true),
        .field("end", .integer), .field("firmware_rev", .string, standard: "000"), .id,
        .nullable("last_modified", .datetime), .field("start", .integer),
        .field("status", .string, standard: "complete"), .relation("user"),
      ]),
    resource(
      "annotation", list: several, detail: all,
      filtering: ["datatype": keys, "record": keys, "start": ordered, "user": keys], ordering: ["start"],
      fields: [
        .field("annotation", .string, standard: ""), .relation("datatype"), .id,
        .field("last_update", .integer, standard: 0), .relation("record", isNullable: true),
        .field("start", .integer), .relation("user"),
      ]),
    resource(
      "datatype", filtering: ["dataid": 1, "name": 1], ordering: ["dataid", "name"],
      fields: [
        .field("dataid", .integer, isKey: true), .nullable("freq", .float), .blank("info", .string),
        .field("name", .string),
      ]),
    resource("device", fields: [.field("deviceid", .string, isKey: true), .blank("model", .string)]),
  ]

  private static let activities = [
    resource(
      "range", list: several, detail: all,
      filtering: [
        "activitytype": keys, "end": ordered, "id": ids, "name": ["exact", "startswith"], "rank": keys,
        "start": ordered, "trainingroutine": ["exact", "in", "isnull"], "user": 2,
      ], ordering: ["start", "end", "name", "id"],
      fields: [
        .relation("activitytype", isNullable: true), .blank("created", .datetime, standard: true),
        .field("end", .integer), .id, .blank("last_modified", .datetime, standard: true), .field("name", .string),
        .blank("note", .string), .field("rank", .integer, standard: 0), .field("start", .integer),
        .field("status", .string, standard: "complete"), .relation("trainingroutine", isNullable: true),
        .relation("user"),
      ]),
    resource(
      "trainingroutine", list: several, detail: all, filtering: ["name": 1],
      fields: [
        .relation("activitytype", isNullable: true), .blank("description", .string), .id, .field("name", .string),
        .relation("user", isNullable: true),
      ]),
    resource("activitytype", filtering: ["id": ids, "name": 1], fields: [.id, .field("name", .string)]),
  ]

  private static let places = [
    resource(
      "track", list: several, detail: all, filtering: ["id": ids, "range": keys, "user": keys], ordering: ["id"],
      fields: [
        .nullable("area", .float), .nullable("distance", .float), .id, .blank("name", .string),
        .relation("range", isNullable: true), .blank("source", .string), .relation("user"),
      ], note: "returns no data after writing"),
    resource(
      "trackpoint", list: several, detail: all, filtering: ["id": ids, "time": ordered, "track": 2],
      ordering: ["id", "track", "time"],
      fields: ["altitude", "course", "horizontal_accuracy", "speed", "vertical_accuracy"].map {
        .nullable($0, .float)
      } + [.id, .field("position", .list), .field("time", .datetime), .relation("track")]),
  ]

  private static let tables = [
    resource(
      "metric", filtering: ["id": ids, "name": ["exact", "startswith"]],
      fields: [
        .id, .field("name", .string), .field("outputtype", .string, standard: "value"), .blank("title", .string),
        .relation("unit", isNullable: true, isBlank: false),
      ]),
    resource("unit", fields: [.id, .blank("info", .string), .blank("si_long", .string), .blank("si_short", .string)]),
    resource(
      "import", list: "get post",
      fields: [
        .blank("created", .date, standard: true), .id, .field("progress", .float, standard: 0),
        .field("results", .string, standard: "null"), .relation("user"),
      ]),
  ]

  private static let others =
    ["label", "share", "zone"].map { resource($0, fields: [.id, .field("name", .string)]) }
    + ["hrv", "team"].map { resource($0, fields: []) } + [
      resource("bundle", fields: [.id, .field("name", .string)]),
      resource(
        "study", list: "get post put delete patch", detail: "get post put delete patch",
        fields: [.id, .field("name", .string)]),
    ]

  private static let all = "get put patch delete"
  private static let several = "get post patch"
  private static let names: JSONValue = ["exact", "in", "startswith"]
  private static let keys: JSONValue = ["exact", "in"]
  private static let ids: JSONValue = ["exact", "in", "range", "gt", "gte", "lt", "lte"]
  private static let ordered: JSONValue = ["exact", "range", "gt", "gte", "lt", "lte"]

  /// A resource with all its fields but the URI; without any, for one that shows no objects.
  private static func resource(
    _ name: String, list: String = "get", detail: String = "get", limit: JSONValue = 20, filtering: JSONObject = [:],
    ordering: [JSONValue] = [], fields: [Field]?, note: JSONValue? = nil
  ) -> JSONValue {
    var described = JSONObject()
    for field in fields.map({ $0 + [.uri] }) ?? [] { described[field.name] = field.schema }
    var schema: JSONObject = [
      "allowed_detail_http_methods": methods(fields == nil ? "" : detail), "allowed_list_http_methods": methods(list),
      "default_format": "application/json", "default_limit": limit, "fields": .object(described),
    ]
    if !filtering.isEmpty { schema["filtering"] = .object(filtering) }
    if !ordering.isEmpty { schema["ordering"] = .array(ordering) }
    var resource: JSONObject = ["name": .string(name), "schema": .object(schema)]
    resource["note"] = note
    return .object(resource)
  }

  private static func methods(_ text: String) -> JSONValue {
    .array(text.split(separator: " ").map { .string(String($0)) })
  }
}
