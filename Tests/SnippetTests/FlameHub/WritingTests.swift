import FlameHub
import HubSandbox
import Testing

/// The snippets about creating and changing, and about models as values.
struct WritingTests {
  @Test func nodesAreCreatedChangedAndDeleted() async throws {
    try await withHub { hub, sandbox, realm async throws in
      let node = try await create(hub, realm: realm)
      #expect(node.realmID == realm.id)
      let updated = try await update(hub, node)
      #expect(updated.hidden)
      #expect(updated.externalName == nil)
      let sent = try #require(sandbox.journal.requests(matching: "POST /nodes/*").last)
      #expect(String(decoding: sent.body, as: UTF8.self) == #"{"hidden":true,"externalName":null}"#)
      #expect(try await changesMadeBefore(hub, node).hidden == false)
      try await delete(hub, node)
      #expect(try await hub.core.nodes.getIfPresent(node) == nil)
    }
  }

  @Test func usersAndRealms() async throws {
    try await withHub { hub, sandbox, _ async throws in
      let realm = try await createARealm(hub)
      #expect(try await hub.auth.realms.get(realm).description == "For trials.")
      #expect(try await create(hub, realm: realm).realmID == realm.id)
      let user = try await createAUser(hub, realm: realm, password: "correct horse")
      #expect(user.realmID == realm.id)
      #expect(try await hub.auth.users.get(user).displayName == "Jane Doe")
    }
  }

  @Test func rolesAndPermissionsAreGrantedAndTakenBack() async throws {
    try await withHub { hub, sandbox, realm async throws in
      let user = try await createAUser(hub, realm: realm, password: "correct horse")
      let jane = try FlameHubClient(
        server: ServerAddress(sandbox.gateway), auth: .password("jane", "correct horse"))
      await #expect(throws: HubAPIError.self) { try await jane.core.nodes.create(.init(name: "first", realm: realm)) }
      _ = try await grantARole(hub, user)
      try await jane.core.nodes.create(.init(name: "first", realm: realm))
      #expect(try await whatAUserHas(hub, user).map(\.role?.name) == ["node-keepers"])
      await #expect(throws: HubAPIError.self) { try await jane.core.nodes.create(.init(name: "second", realm: realm)) }
      _ = try await grantAPermission(hub, user)
      try await jane.core.nodes.create(.init(name: "second", realm: realm))
    }
  }

  @Test func createsAndUpdatesAreValues() throws {
    let texts = try values()
    #expect(texts == [#"{"name":"my-node","type":"aggregator","registryId":null}"#, #"{"hidden":true}"#])
  }

  @Test func modelsKeepWhatTheyDoNotKnow() async throws {
    try await withHub { hub, _, realm async throws in
      let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
      var json = try HubJSONEncoder().encodeValue(node)
      guard case .object(var members) = json else { throw NoHub() }
      members["a member that HubKit does not know"] = 7
      members["externalName"] = .null
      members["type"] = "relay"
      json = .object(members)
      let written = try JSONValue(parsing: try unknownMembers(json.serialized()))
      #expect(written["a member that HubKit does not know"] == 7)
      #expect(written["externalName"] == .null)
      #expect(written["name"] == "renamed")
      let relay = try HubJSONDecoder().decode(Node.self, from: json)
      #expect(unknownValues(relay) == "is a relay")
      #expect(unknownValues(node) == "takes part")
      let (instant, text) = instants(node)
      #expect(json["createdAt"] == .string(text))
      #expect(instant == node.createdAt)
    }
  }
}
