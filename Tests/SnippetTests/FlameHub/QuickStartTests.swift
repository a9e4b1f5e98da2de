import FlameHub
import HubSandbox
import Testing

/// The quick start of the Python client, against the Hub that it was written for.
struct QuickStartTests {
  @Test func quickStartAgainstHub08() async throws {
    try await withHub(version: "0.8.13") { _, sandbox, realm async throws in
      let place = sandbox.journal.count
      let steps = try await QuickStart(server: ServerAddress(sandbox.gateway), password: sandbox.password)
      #expect(steps.realm == realm)
      #expect(steps.created.realmID == realm.id)
      #expect(steps.created.robotID != nil)
      #expect(!steps.created.hidden)
      #expect(steps.hidden.hidden)
      #expect(steps.deleted == nil)
      #expect(steps.printed.allSatisfy { $0.hasPrefix("{") && $0.contains("createdAt") })

      let node = "core %@ /nodes/\(steps.created.id)"
      func line(_ method: String) -> String { node.split(separator: "%@").joined(separator: method) }
      #expect(
        sandbox.lines(since: place) == [
          "auth GET /", "auth POST /token", "auth GET /realms?page[limit]=50&page[offset]=0&filter[name]=master",
          "auth GET /realms?page[limit]=2&page[offset]=0&filter[name]=master", "core GET /", "core POST /nodes",
          line("POST"),
          line("GET") + "?include=registry,registry_project", line("DELETE"),
          line("GET") + "?include=registry,registry_project",
        ])
      #expect(
        sandbox.bodies(since: place).suffix(5).first == #"{"name":"my-node","realm_id":"\#(realm.id)"}"#)
      #expect(sandbox.bodies(since: place).suffix(4).first == #"{"hidden":true}"#)
    }
  }

  /// What changes between the generations is none of the steps.
  @Test func quickStartAgainstHub013() async throws {
    try await withHub { _, sandbox, realm async throws in
      let steps = try await QuickStart(server: ServerAddress(sandbox.gateway), password: sandbox.password)
      #expect(steps.created.realmID == realm.id)
      #expect(steps.created.clientID != nil)
      #expect(steps.hidden.hidden)
      #expect(steps.deleted == nil)
    }
  }
}
