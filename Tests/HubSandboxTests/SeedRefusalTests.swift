import HubJSON
import Testing

@testable import HubSandbox

/// Seeds that the sandbox must not start with.
struct SeedRefusalTests {
  /// Starts a sandbox with a seed and tells what it says of it; nil where it takes it.
  private func refusal(_ seed: JSONValue, version: String = "0.13.0") async throws -> String? {
    var hub = FlameHubSandboxConfiguration()
    hub.version = version
    hub.seed = .file(seed.serialized())
    do {
      try await Sandbox.start(SandboxConfiguration(flameHub: hub)).stop()
      return nil
    } catch let error as SeedError {
      return error.description
    }
  }

  /// An empty seed that tells where it is from.
  private func seed(_ origin: JSONObject) -> JSONValue {
    var seed = origin
    seed["resources"] = [:]
    return .object(seed)
  }

  @Test(
    arguments: [
      (["dialect": "C", "version": "0.13.0"], "0.8.13"), (["dialect": "L", "version": "0.8.13"], "0.13.0"),
      (["dialect": "C"], "0.8.13"), (["dialect": "L"], "0.13.0"), (["version": "0.14.0"], "0.8.13"),
      (["version": "0.14.0"], "0.13.0"), (["dialect": "C", "version": "0.13.0"], "0.14.0"),
      (["version": "0.8.13"], "0.13.0"), (["version": "0.9.1"], "0.13.0"), (["version": "newest"], "0.13.0"),
      (["dialect": "C", "version": "0.8.13"], "0.13.0"), (["dialect": "X"], "0.13.0"),
      (["backend": "hangar", "version": "0.13.0"], "0.13.0"),
    ] as [(JSONObject, String)])
  func foreignSeeds(origin: JSONObject, version: String) async throws {
    let message = try #require(try await refusal(seed(origin), version: version))
    for (name, value) in origin {
      #expect(message.contains("\(name) '\(value.stringValue ?? "")'"), "\(message)")
    }
    #expect(message.contains("set up as FLAME Hub \(version); "))
    #expect(message.contains("take a"))
  }

  @Test(
    arguments: [
      (["dialect": "C", "version": "0.14.0", "backend": "flame-hub"], "0.14.2"),
      (["dialect": "L", "version": "0.8.13"], "0.8.20"), (["version": "0.13.2"], "0.13.0"),
      (["dialect": nil, "version": nil], "0.13.0"), ([:], "0.13.0"), ([:], "0.8.13"),
    ] as [(JSONObject, String)])
  func seedsOfTheGeneration(origin: JSONObject, version: String) async throws {
    #expect(try await refusal(seed(origin), version: version) == nil)
  }

  @Test(
    .enabled(if: Recordings.areThere),
    arguments: [("c", "0.13.0", "0.8.13"), ("c-hub-0.14", "0.14.0", "0.13.0"), ("l", "0.8.13", "0.13.0")])
  func recordedSeeds(folder: String, own: String, other: String) async throws {
    let bytes = try #require(Recordings.bytes("seed.json", in: "flame-hub/\(folder)"))
    let recorded = try JSONValue(parsing: bytes)
    #expect(try await refusal(recorded, version: own) == nil)
    let message = try await refusal(recorded, version: other)
    #expect(message?.contains("dialect '\(folder == "l" ? "L" : "C")'") == true)
    #expect(message?.contains("FLAME Hub \(other)") == true)
  }

  @Test(arguments: [
    (#"{"resources":{"nodes":[{"id":5}]}}"#, "resources.nodes[0].id", "a text"),
    (#"{"resources":{"nodes":[{"id":null}]}}"#, "resources.nodes[0].id", "a text"),
    (#"{"resources":{"nodes":[{"id":"a"},{"id":"b","online":"no"}]}}"#, "resources.nodes[1].online", "true or false"),
    (#"{"resources":{"projects":[{"nodes":1.5}]}}"#, "resources.projects[0].nodes", "a whole number"),
    (#"{"resources":{"users":[1]}}"#, "resources.users[0]", "an object"),
    (#"{"resources":{"roles":{"a":1}}}"#, "resources.roles", "an array"),
    (#"{"resources":{"not-emulated":{}}}"#, "resources.not-emulated", "an array"),
    (#"{"accounts":{}}"#, "accounts", "an array"),
    (#"{"accounts":[{"kind":"nope"}]}"#, "accounts[0].kind", "one of users, clients and robots"),
    (#"{"accounts":[{"id":"a","password":"b"}]}"#, "accounts[0].kind", "a text"),
    (#"{"accounts":[{"kind":"users","id":1,"password":"hunter2"}]}"#, "accounts[0].id", "a text"),
    (#"{"accounts":[{"kind":"users","id":"a"}]}"#, "accounts[0].secret", "a text"),
    (#"{"accounts":[{"kind":"users","id":"a","password":12}]}"#, "accounts[0].password", "a text"),
    (#"{"accounts":[{"kind":"users","id":"a","password":"hunter2","roles":[1]}]}"#, "accounts[0].roles[0]", "a text"),
    (#"{"keys":["k"]}"#, "keys[0]", "an object"),
    (#"{"administratorPermissions":["node_create"]}"#, "administratorPermissions[0].name", "a text"),
    (#"{"rolePermissions":{"a":["node_create"]}}"#, "rolePermissions.a", "an object"),
    (
      #"{"rolePermissions":{"a":{"realmScope":"all"}}}"#, "rolePermissions.a.realmScope",
      "one of own, ownOrNull and any"
    ),
    (#"{"version":8}"#, "version", "a text"),
  ])
  func wrongTypes(text: String, place: String, expected: String) async throws {
    var seed = try JSONValue(parsing: Array(text.utf8))
    if seed["resources"] == nil { seed["resources"] = [:] }
    let message = try #require(try await refusal(seed))
    #expect(message.contains("'\(place)' is not \(expected);"), "\(message)")
    #expect(!message.contains("hunter2"))
  }

  @Test func olderRecordsGoByTheirOwnNames() async throws {
    let seed: JSONValue = ["resources": ["roles": [["id": "a", "built_in": "yes"]]]]
    #expect(try await refusal(seed, version: "0.8.13")?.contains("'resources.roles[0].built_in'") == true)
    // It is none of the columns that the current generation knows.
    #expect(try await refusal(seed) == nil)
  }
}
