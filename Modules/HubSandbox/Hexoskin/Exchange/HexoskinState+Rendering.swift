import HubHTTP
import HubJSON

extension HexoskinState {
  /// An answer in JSON, for a client that says readably what it accepts.
  func answer(_ status: Int, _ body: JSONValue, to call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    try call.checkAccept()
    return Self.json(status, body)
  }

  private static func json(_ status: Int, _ body: JSONValue) -> SandboxResponse {
    HexoskinRefusal.json(status, body).response
  }

  /// The list of resources (wire page, 4.1): to everybody, by any method.
  func index(_ request: SandboxRequest, _ prefix: String) throws(HexoskinRefusal) -> SandboxResponse {
    let query = HexoskinQuery(request.query)
    guard query["format"] == "json" || HexoskinAccept.isReadable(request.fields[.accept]) else { throw .empty(400) }
    // Every text but these three counts as true, the empty one not.
    let isFull = query["fullschema"].map { !["", "false", "False", "nil", "none", "None"].contains($0) } ?? false
    var entries = JSONObject()
    for (name, resource) in resources {
      entries[name] = [
        "list_endpoint": .string("\(prefix)\(name)/"),
        "schema": isFull ? shownSchema(resource, prefix) : .string("\(prefix)\(name)/schema/"),
      ]
    }
    return Self.json(200, .object(entries))
  }

  mutating func schema(_ call: HexoskinCall) throws(HexoskinRefusal) -> SandboxResponse {
    if call.resource.behaviour == .missing { throw .notFound }
    var call = call
    try admit(&call, ["get"])
    door.count(call.visitor, at: call.resource.name, now: now)
    return try answer(200, shownSchema(call.resource, call.prefix), to: call)
  }

  private func shownSchema(_ resource: HexoskinResource, _ prefix: String) -> JSONValue {
    var schema = resource.schema
    var fields = JSONObject()
    for (name, field) in schema["fields"]?.objectValue ?? [:] {
      var field = field
      if let related = resource[name]?.related { field["related_schema"] = .string("\(prefix)\(related)/schema/") }
      fields[name] = field
    }
    schema["fields"] = .object(fields)
    return .object(schema)
  }

  /// Answers a path that leads nowhere: with the way to the one with a slash behind it, if that leads anywhere.
  func elsewhere(_ path: String, _ request: SandboxRequest) -> SandboxResponse {
    let isOther = HexoskinRoute("\(path)/", in: resources) != nil || Self.pagesOfDoor.contains("\(path)/")
    guard !path.hasSuffix("/"), isOther else { return .page(404, Self.notFoundPage) }
    var response = SandboxResponse(status: 301, fields: [.contentType: "text/html; charset=utf-8"], isChunked: true)
    let query = request.target.dropFirst(request.path.count)
    response.fields[.location] = "\(Self.escaped(path))/\(query)"
    return response
  }

  private static let pagesOfDoor: Set = ["/api/connect/oauth2/auth/", "/api/connect/oauth2/token/"]

  /// A path as the framework writes it into a URL.
  private static func escaped(_ path: String) -> String {
    path.map { character in
      "/:@&+$,-_.!~*'()".contains(character) ? String(character) : PercentEncoding.segment(String(character))
    }.joined()
  }

  private static let notFoundPage =
    "\n<!doctype html>\n<html lang=\"en\">\n<head>\n  <title>Not Found</title>\n</head>\n<body>\n"
    + "  <h1>Not Found</h1><p>The requested resource was not found on this server.</p>\n</body>\n</html>\n"
}
