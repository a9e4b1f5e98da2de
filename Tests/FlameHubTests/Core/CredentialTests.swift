import FlameHub
import HubTesting
import Testing

/// The credentials of nodes and analyses (wire page, section 5.1).
struct CredentialTests {
  private static let client = #"{"id":"\#(Lab.other)","name":"\#(Lab.uuid)","displayName":"A Node","secret":"c4n4ry"}"#

  @Test func ofANode() async throws {
    let lab = try Lab { sent in
      .json(
        sent.request.path.contains("registry")
          ? #"{"host":"harbor.example","externalName":"x1","accountName":"robot$x1","accountSecret":"c4n4ry","new":1}"#
          : Self.client)
    }
    let registry = try await lab.hub.core.nodes.registryCredentials(of: Lab.uuid)
    #expect(registry.host == "harbor.example" && registry.externalName == "x1")
    #expect(registry.accountName == "robot$x1" && registry.accountSecret == "c4n4ry")
    let client = try await lab.hub.core.nodes.clientCredentials(of: ID<Node>(Lab.uuid))
    #expect(client.id.rawValue == Lab.other && client.name == Lab.uuid && client.displayName == "A Node")
    #expect(client.secret == "c4n4ry")
    #expect(
      lab.sent == [
        "GET /core/nodes/\(Lab.uuid)/registry/credentials", "GET /core/nodes/\(Lab.uuid)/client/credentials",
      ])
  }

  /// A registry that has made no account yet.
  @Test func ofANodeWithoutAccount() async throws {
    let lab = try Lab(#"{"host":"harbor.example","externalName":"x1","accountName":null,"accountSecret":null}"#)
    let registry = try await lab.hub.core.nodes.registryCredentials(of: Lab.uuid)
    #expect(registry.accountName == nil && registry.accountSecret == nil)
  }

  @Test func setting() async throws {
    let lab = try Lab(Self.client)
    let nodes = lab.hub.core.nodes
    try await nodes.setClientCredentials(of: Lab.uuid, .init(secret: "c4n4ry", name: "a-node", displayName: "A"))
    try await nodes.setClientCredentials(of: Lab.uuid, .init(name: "a-node"))
    try await nodes.setClientCredentials(of: Lab.uuid)
    var none = ClientCredentialsUpdate(displayName: "A")
    none.secret = nil
    try await nodes.setClientCredentials(of: Lab.uuid, none)
    #expect(Set(lab.sent) == ["POST /core/nodes/\(Lab.uuid)/client/credentials"])
    #expect(
      lab.bodies == [
        #"{"secret":"c4n4ry","name":"a-node","displayName":"A"}"#, #"{"name":"a-node"}"#, "{}",
        #"{"secret":null,"displayName":"A"}"#,
      ])
    let analyses = try Lab(Self.client)
    let answer = try await analyses.hub.core.analyses.setClientCredentials(of: Lab.uuid, .init(secret: "c4n4ry"))
    try await analyses.hub.core.analyses.setClientCredentials(of: Lab.uuid)
    #expect(answer.secret == "c4n4ry")
    #expect(Set(analyses.sent) == ["POST /core/analyses/\(Lab.uuid)/client/credentials"])
    #expect(analyses.bodies == [#"{"secret":"c4n4ry"}"#, "{}"])
  }

  @Test func secretsAreReadButNotShown() throws {
    let client = try HubJSONDecoder().decode(ClientCredentials.self, from: Array(Self.client.utf8))
    let registry = try HubJSONDecoder().decode(
      RegistryCredentials.self,
      from: Array(#"{"host":"h","externalName":"x","accountName":"a","accountSecret":"c4n4ry"}"#.utf8))
    let values: [Any] = [
      client, registry, ClientCredentialsUpdate(secret: "c4n4ry"), AnalysisClientCredentialsUpdate(secret: "c4n4ry"),
      [client], Optional(registry) as Any,
    ]
    for value in values {
      var dumped = ""
      dump(value, to: &dumped)
      #expect(!dumped.contains("c4n4ry"), "\(type(of: value))")
      #expect(!String(describing: value).contains("c4n4ry") && !String(reflecting: value).contains("c4n4ry"))
    }
    #expect("\(client)".contains("A Node"))
    #expect(client.secret == "c4n4ry" && registry.accountSecret == "c4n4ry")
    // What is written is for the caller to keep.
    #expect(try HubJSONEncoder().encodeValue(client)["secret"] == "c4n4ry")
  }

  /// An answer that cannot be read is described without what it holds.
  @Test func unreadableAnswersAreDescribedWithoutSecrets() async throws {
    let lab = try Lab(#"{"id":7,"name":"n","displayName":"d","secret":"c4n4ry"}"#)
    let error = await #expect(throws: ResponseDecodingError.self) {
      try await lab.hub.core.nodes.clientCredentials(of: Lab.uuid)
    }
    #expect(error.map { "\($0)" }?.contains("id") == true)
    #expect(error.map { "\($0)" }?.contains("c4n4ry") == false)
  }

  @Test func hub08HasNone() async throws {
    let lab = try Lab(generation: .hub08, "{}")
    let calls: [(String, (FlameHubClient) async throws -> Void)] = [
      ("core.nodes.registry-credentials", { _ = try await $0.core.nodes.registryCredentials(of: Lab.uuid) }),
      ("core.nodes.client-credentials", { _ = try await $0.core.nodes.clientCredentials(of: Lab.uuid) }),
      ("core.nodes.set-client-credentials", { try await $0.core.nodes.setClientCredentials(of: Lab.uuid) }),
      ("core.analyses.client-credentials", { _ = try await $0.core.analyses.clientCredentials(of: Lab.uuid) }),
      ("core.analyses.set-client-credentials", { try await $0.core.analyses.setClientCredentials(of: Lab.uuid) }),
    ]
    for (name, call) in calls {
      let error = await #expect(throws: InvalidRequestError.self) { try await call(lab.hub) }
      #expect(error.map { "\($0)" } == "\(name): Hub 0.8 has no such operation; Hub 0.13 has")
    }
    #expect(lab.transport.sent.isEmpty)
  }
}
