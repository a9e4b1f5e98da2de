/// What the stub server says of its resources.
enum HexoskinStubSchemas {
  private static let names = [
    "account", "activitytype", "data", "datatype", "device", "heartrate", "profile", "range", "record", "track", "user",
  ]

  static var index: String {
    let entries = names.map {
      #""\#($0)": {"list_endpoint": "/api/\#($0)/", "schema": "/api/\#($0)/schema/"}"#
    }
    return "{\(entries.joined(separator: ", "))}"
  }

  static func schema(_ path: String) -> String? {
    let name = String(path.dropFirst("/api/".count).dropLast("/schema/".count))
    guard names.contains(name) else { return nil }
    return Documents.schema(
      list: "[\(joined(list(name)))]", detail: "[\(joined(detail(name)))]", fields: "{\(fields(name))}", more: "")
  }

  private static func joined(_ names: [String]) -> String { names.map { "\"\($0)\"" }.joined(separator: ", ") }

  private static func list(_ name: String) -> [String] {
    switch name {
    case "range": ["get", "post", "patch"]
    case "record": ["get", "post"]
    default: ["get"]
    }
  }

  private static func detail(_ name: String) -> [String] {
    switch name {
    case "data", "heartrate": []
    case "range", "track": ["get", "put", "patch", "delete"]
    case "user", "account", "profile", "record": ["get", "put", "patch"]
    default: ["get"]
    }
  }

  private static func fields(_ name: String) -> String {
    let plain: [String: [String]] = [
      "account": ["email", "first_name", "id", "is_staff", "last_name", "resource_uri", "username"],
      "activitytype": ["id", "name", "resource_uri"], "datatype": ["dataid", "freq", "id", "name", "resource_uri"],
      "device": ["deviceid", "model", "resource_uri"], "profile": ["id", "gender", "weight", "resource_uri"],
      "range": ["context", "end", "id", "name", "note", "resource_uri", "start"],
      "record": ["end", "id", "resource_uri", "start", "status"],
      "track": ["id", "name", "resource_uri"],
      "user": ["devices", "email", "first_name", "id", "last_name", "resource_uri", "username"],
    ]
    let links: [String: [String]] = [
      "account": ["profile"], "range": ["parent", "user", "trainingroutine"], "record": ["user", "device"],
      "track": ["range", "user"], "user": ["profile"],
    ]
    let entries =
      (plain[name] ?? []).map { #""\#($0)": {"type": "string", "nullable": true}"# }
      + (links[name] ?? []).map { #""\#($0)": {"type": "related", "related_type": "to_one", "nullable": true}"# }
    return entries.joined(separator: ", ")
  }
}
