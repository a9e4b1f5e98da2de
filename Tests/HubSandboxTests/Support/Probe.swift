import HubHTTP
import HubJSON

@testable import HubSandbox

/// Asks an emulated Hub without a server in between.
struct Probe {
  let clock: TestClock
  let hub: FlameHubEmulator

  /// A fresh Hub, planted once for all tests.
  private static let fresh = Result {
    try FlameHubState(settings: FlameHubSandboxConfiguration(), clock: TestClock(), random: TestRandom())
  }

  /// A Hub of its own.
  init(_ configuration: FlameHubSandboxConfiguration = .init(), clock: TestClock = TestClock()) throws {
    guard case .fresh = configuration.seed, configuration.version == FlameHubSandboxConfiguration().version else {
      self.init(try FlameHubState(settings: configuration, clock: clock, random: TestRandom()), clock: clock)
      return
    }
    var state = try Self.fresh.get()
    state.settings = configuration
    state.clock = clock
    // Of its own, so that tests do not depend on each other; another seed, so that ids do not repeat.
    state.randomness = Randomness(source: TestRandom(seed: 2))
    self.init(state, clock: clock)
  }

  init(_ state: FlameHubState, clock: TestClock) {
    self.clock = clock
    hub = FlameHubEmulator(state, journalLimit: 1000)
    hub.setAuthURL("http://127.0.0.1:7001")
  }

  struct Answer {
    let status: Int
    let fields: HTTPFields
    let bytes: [UInt8]

    var json: JSONValue { (try? JSONValue(parsing: bytes)) ?? .null }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var data: JSONValue { json["data"] ?? .null }
    var message: String? { json["message"]?.stringValue }
    var code: String? { json["code"]?.stringValue }
    /// The names in a list.
    var names: [String] { (data.arrayValue ?? []).compactMap { $0["name"]?.stringValue } }
    var total: Int64? { json["meta"]?["total"]?.intValue }
    var id: String { data["id"]?.stringValue ?? "" }
  }

  @discardableResult
  func ask(
    _ method: String, _ target: String, at service: HubService = .core, token: String? = nil, json: JSONValue? = nil,
    fields: HTTPFields = HTTPFields(), body: String = "", bytes: [UInt8]? = nil
  ) -> Answer {
    var request = SandboxRequest(method: method, target: target, fields: fields, body: bytes ?? Array(body.utf8))
    if let token { request.fields[.authorization] = "Bearer \(token)" }
    if let json {
      request.fields[.contentType] = "application/json"
      request.body = json.serialized()
    }
    let response = hub.respond(to: request, at: service)
    return Answer(status: response.status, fields: response.fields, bytes: response.body)
  }

  func grant(_ body: JSONValue) -> Answer { ask("POST", "/token", at: .auth, json: body) }

  func logIn(_ name: String = "admin", _ password: String = "start123", realm: String? = nil) -> String {
    var body: JSONValue = ["grant_type": "password", "username": .string(name), "password": .string(password)]
    if let realm { body["realm_id"] = .string(realm) }
    return grant(body).json["access_token"]?.stringValue ?? ""
  }

  func masterRealm() -> String { ask("GET", "/realms/master", at: .auth).id }

  /// Adds a user with a password and roles, and logs it in.
  func user(_ name: String, roles: [String] = [], realm: String? = nil) -> String {
    let token = logIn()
    var body: JSONValue = [
      "name": .string(name), "email": .string("\(name)@example.com"), "password": "pass-word",
    ]
    if let realm { body["realmId"] = .string(realm) }
    let user = ask("POST", "/users", at: .auth, token: token, json: body).id
    for role in roles {
      let id = ask("GET", "/roles/\(role)", at: .auth, token: token).id
      ask(
        "POST", "/user-roles", at: .auth, token: token, json: ["userId": .string(user), "roleId": .string(id)])
    }
    return logIn(name, "pass-word", realm: realm)
  }
}
