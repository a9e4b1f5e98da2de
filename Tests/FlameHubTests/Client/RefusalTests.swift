import FlameHub
import HubTesting
import Testing

/// What the connected generation lacks is refused before anything is sent, naming both.
struct RefusalTests {
  private func reason(_ lab: Lab, _ call: (FlameHubClient) async throws -> Void) async -> String {
    let error = await #expect(throws: InvalidRequestError.self) { try await call(lab.hub) }
    #expect(lab.transport.sent.isEmpty)
    return error.map { "\($0)" } ?? ""
  }

  private func old(_ call: (FlameHubClient) async throws -> Void) async throws -> String {
    try await reason(Lab(generation: .hub08, "{}"), call)
  }

  private func new(_ call: (FlameHubClient) async throws -> Void) async throws -> String {
    try await reason(Lab(generation: .hub013, "{}"), call)
  }

  @Test func operations() async throws {
    #expect(
      try await old { _ = try await $0.auth.clients.list() }
        == "auth.clients.list: Hub 0.8 has no such operation; Hub 0.13 has")
    #expect(
      try await new { _ = try await $0.auth.robots.get("@me") }
        == "auth.robots.get: Hub 0.13 has no such operation; Hub 0.8 has")
    #expect(
      try await old { _ = try await $0.auth.rolePermissions.update(Lab.uuid) { $0.policyID = nil } }
        == "auth.role-permissions.update: Hub 0.8 has no such operation; Hub 0.13 has")
  }

  @Test func fields() async throws {
    #expect(
      try await old { _ = try await $0.core.nodes.list(where: .clientID == nil) }
        == "core.nodes.list: Hub 0.8 has no filterable field 'clientId' of nodes; Hub 0.13 has")
    #expect(
      try await old { _ = try await $0.core.projects.list(sort: .by(.displayName)) }
        == "core.projects.list: Hub 0.8 has no sortable field 'displayName' of projects; Hub 0.13 has")
    #expect(
      try await old { _ = try await $0.core.nodes.update(Lab.uuid) { $0.clientID = nil } }
        == "core.nodes.update: Hub 0.8 has no changeable field 'clientId' of nodes; Hub 0.13 has")
    #expect(
      try await old {
        var draft = FlameProjectCreate(name: "x")
        draft.displayName = "X"
        _ = try await $0.core.projects.create(draft)
      } == "core.projects.create: Hub 0.8 has no creatable field 'displayName' of projects; Hub 0.13 has")
    #expect(
      try await new { _ = try await $0.core.registryProjects.list(fields: [.accountName]) }
        == "core.registry-projects.list: Hub 0.13 has no optional field 'accountName' of registry-projects; Hub 0.8 has"
    )
  }

  @Test func operators() async throws {
    for (filter, name) in [(Filter<Node>.name.contains("a"), "contains"), (.name.hasSuffix("a"), "suffix")] {
      #expect(
        try await old { _ = try await $0.core.nodes.list(where: filter) }
          == "core.nodes.list: filter on 'name': Hub 0.8 has no operator '\(name)'; Hub 0.13 has")
    }
  }

  @Test func fieldsOfRelatedRecords() async throws {
    #expect(
      try await old { _ = try await $0.core.analysisNodes.list(where: .raw("analysis.displayName", "x")) }
        == "core.analysis-nodes.list: Hub 0.8 has no filterable field 'analysis.displayName' of analysis-nodes; "
        + "Hub 0.13 has")
  }

  @Test func credentialsOfAConfiguredGeneration() {
    for (auth, generation, text) in [
      (
        FlameAuthentication.client(id: "x", secret: "c4n4ry"), ServerGeneration.hub08,
        "Hub 0.8 has no client credentials; Hub 0.13 has"
      ),
      (.robot(id: Lab.uuid, secret: "c4n4ry"), .hub013, "Hub 0.13 has no robot credentials; Hub 0.8 has"),
    ] {
      let error = #expect(throws: ConfigurationError.self) {
        try FlameHubClient(
          server: "https://hub.example", generation: generation, auth: auth, transport: StubTransport(json: "{}"))
      }
      #expect(error?.reason == text)
      #expect(error?.setting == "auth")
    }
  }

  /// Where the generation is found out, or the credential comes with the call, nothing but the question is sent.
  @Test func credentialsOfAGenerationThatIsFoundOut() async throws {
    let lab = try Lab(generation: nil, auth: .robot(id: Lab.uuid, secret: "c4n4ry"), #"{"version":"0.13.0"}"#)
    let error = await #expect(throws: InvalidRequestError.self) { try await lab.hub.core.nodes.list() }
    #expect(error.map { "\($0)" } == "core.nodes.list: Hub 0.13 has no robot credentials; Hub 0.8 has")
    #expect(lab.transport.sent.map(\.request.path) == ["/core/"])
    let transport = StubTransport(json: "{}")
    let client = try FlameCredential(
      .client(id: "x", secret: "c4n4ry"), tokenAddress: "https://hub.example", transport: transport)
    let shared = try FlameCredential(
      .credential(client), tokenAddress: "https://hub.example", transport: transport)
    for credential in [client, shared] {
      #expect(
        try await old { hub in
          _ = try await hub.core.nodes.list(options: RequestOptions(auth: .other(credential)))
        } == "core.nodes.list: Hub 0.8 has no client credentials; Hub 0.13 has")
    }
    #expect(transport.sent.isEmpty)
  }

  @Test func everyOperationIsOfSomeGeneration() {
    for endpoint in FlameEndpoints.all {
      #expect([.hub08, .hub013].contains { endpoint.isOffered(by: $0) }, "\(endpoint.name)")
    }
    #expect(Set(FlameEndpoints.all.map(\.name)).count == FlameEndpoints.all.count)
    let old = Set(FlameEndpoints.all(of: .hub08).map(\.name))
    let new = Set(FlameEndpoints.all(of: .hub013).map(\.name))
    #expect(old.contains("auth.robots.list") && !new.contains("auth.robots.list"))
    #expect(!old.contains("auth.clients.list") && new.contains("auth.clients.list"))
    #expect(old.contains("core.nodes.update") && new.contains("core.nodes.update"))
  }
}
