import HubHTTP
import HubJSON

@testable import HubSandbox

/// Asks an emulated HahnPRO Cloud without a server in between.
struct CloudProbe {
  let clock = TestClock()
  let cloud: HahnProCloudEmulator
  let settings: HahnProCloudSandboxConfiguration
  /// A token of the configured client.
  private(set) var token = ""

  static let roles: JSONValue = ["readPermissions": ["test"], "readWritePermissions": ["test", "user"]]
  static let authority = "127.0.0.1:8080"

  init(_ settings: HahnProCloudSandboxConfiguration = .init()) throws {
    self.settings = settings
    let state = try HahnProCloudState(settings: settings, clock: clock, random: TestRandom())
    cloud = HahnProCloudEmulator(state, journalLimit: 1000)
    token = logIn()
  }

  struct Answer {
    let status: Int
    let fields: HTTPFields
    let bytes: [UInt8]

    var json: JSONValue { (try? JSONValue(parsing: bytes)) ?? .null }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var id: String { json["id"]?.stringValue ?? "" }
    var message: JSONValue { json["message"] ?? .null }
    var documents: [JSONValue] { json["docs"]?.arrayValue ?? [] }
    var ids: [String] { documents.compactMap { $0["id"]?.stringValue } }
    var names: [String] { documents.compactMap { $0["name"]?.stringValue } }
    var error: String? { json["error"]?.stringValue }
  }

  @discardableResult
  func ask(
    _ method: String, _ target: String, json: JSONValue? = nil, as other: String? = nil,
    fields: HTTPFields = HTTPFields(), body: String = ""
  ) -> Answer {
    var request = SandboxRequest(method: method, target: target, fields: fields, body: Array(body.utf8))
    request.fields[.authorization] = "Bearer \(other ?? token)"
    if let json {
      request.fields[.contentType] = "application/json"
      request.body = json.serialized()
    }
    let response = cloud.respond(to: request, at: .api)
    return Answer(status: response.status, fields: response.fields, bytes: response.body)
  }

  /// Asks Keycloak.
  func keycloak(
    _ method: String, _ path: String, fields: HTTPFields = HTTPFields(), form: String? = nil
  ) -> Answer {
    var request = SandboxRequest(
      method: method, target: "/realms/\(settings.realm)\(path)", fields: fields, body: Array((form ?? "").utf8))
    request.fields[.host] = Self.authority
    if form != nil { request.fields[.contentType] = "application/x-www-form-urlencoded" }
    let response = cloud.respond(to: request, at: .auth)
    return Answer(status: response.status, fields: response.fields, bytes: response.body)
  }

  func grant(_ form: String, authorization: String? = nil) -> Answer {
    var fields = HTTPFields()
    fields[.authorization] = authorization
    return keycloak("POST", "/protocol/openid-connect/token", fields: fields, form: form)
  }

  func logIn(_ id: String? = nil, _ secret: String? = nil, scope: String = "") -> String {
    let id = id ?? settings.client.id
    let secret = secret ?? settings.client.secret
    let form = "grant_type=client_credentials&client_id=\(id)&client_secret=\(secret)&scope=\(scope)"
    return grant(form).json["access_token"]?.stringValue ?? ""
  }

  /// Makes an object with permissions of the usual roles.
  @discardableResult
  func make(_ path: String, _ members: JSONObject, as other: String? = nil) -> Answer {
    var body = Self.roles
    for (name, value) in members { body[name] = value }
    return ask("POST", path, json: body, as: other)
  }

  func asset(_ name: String, _ members: JSONObject = [:]) -> String {
    var all: JSONObject = ["name": .string(name), "type": "0123456789abcdef01234567"]
    for (name, value) in members { all[name] = value }
    return make("/assets", all).id
  }

  func upload(to path: String, _ parts: [String], as other: String? = nil) -> Answer {
    let body = parts.map { "--b\r\nContent-Disposition: form-data; \($0)\r\n" }.joined() + "--b--\r\n"
    return ask(
      "POST", path, as: other, fields: [.contentType: "multipart/form-data; boundary=b"], body: body)
  }
}
