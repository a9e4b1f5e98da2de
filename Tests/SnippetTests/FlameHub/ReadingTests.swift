import FlameHub
import HubSandbox
import Testing

/// The snippets about single records and lists.
struct ReadingTests {
  @Test func records() async throws {
    try await withHub { hub, _, realm async throws in
      #expect(try await findTheMasterRealm(hub).id == realm.id)
      #expect(try await findPerhaps(hub) == nil)
      let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
      #expect(try await get(hub, node).map(\.id) == [node.id, node.id, node.id])
      let (named, me) = try await getByName(hub)
      #expect(named.id == realm.id)
      #expect(me.name == "admin")
      #expect(try await getIfPresent(hub, id: node.id)?.name == "my-node")
      #expect(try await getIfPresent(hub, id: "00000000-0000-4000-8000-000000000000") == nil)
    }
  }

  @Test func embeddedAndOptional() async throws {
    try await withHub { hub, sandbox, realm async throws in
      let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
      sandbox.journal.clear()
      let (bare, page) = try await include(hub, node)
      #expect(!bare.wire.isNull("registry"))
      #expect(page.items.first?.wire.isNull("registry") == true)
      let targets = sandbox.journal.requests.map(\.target)
      #expect(targets.first?.contains("include") == false)
      #expect(targets.last?.hasSuffix("include=registry") == true)
      #expect(embedded(bare) == "it was not included")
      #expect(embedded(try #require(page.items.first)) == "the node has none")

      let (users, registries) = try await optionalFields(hub)
      #expect(!users.items.isEmpty)
      #expect(users.items.allSatisfy { $0.email != nil })
      #expect(registries.items.isEmpty)
      #expect(try await hub.auth.users.list().items.allSatisfy { $0.email == nil })
      let (list, record) = try await meta(hub, node)
      #expect(list.meta.total == 1)
      #expect(list.meta.limit == 10)
      #expect(record.item.id == node.id)
      #expect(record.meta.members["schema"] != nil)
    }
  }

  @Test func relationsHaveNames() {
    let names = relations()
    #expect(names.first?.contains("registry") == true && names.count == 2)
    #expect(names.last?.contains("registryProject") == true)
  }

  @Test func lists() async throws {
    try await withHub { hub, _, realm async throws in
      try await hub.addNodes("my-b", "my-a", "other", realm: realm)
      #expect(try await list(hub).total == 0)
      #expect(try await all(hub) == ["my-a", "my-b"])
      #expect(try await pages(hub) == [3, 3])
      #expect(try await resume(hub).map(\.name) == ["my-b", "my-a", "other"])
      let sortedNames = try await sorted(hub).map { $0.items.map(\.name) }
      #expect(sortedNames == [["my-a", "my-b", "other"], ["other", "my-a", "my-b"]])
    }
  }

  @Test func pageRequestsAreSentAsAsked() async throws {
    try await withHub { hub, sandbox, _ async throws in
      sandbox.journal.clear()
      #expect(try await pageRequests(hub).map(\.total) == [1, 1, 1, 1])
      let queries = sandbox.journal.requests(matching: "GET /realms").map { $0.target.drop { $0 != "?" } }
      let parts = queries.map { query in ["limit", "offset"].map { query.contains("page%5B\($0)%5D=") } }
      let literal = queries.map { query in ["limit", "offset"].map { query.contains("page[\($0)]=") } }
      let sent = zip(parts, literal).map { encoded, plain in zip(encoded, plain).map { $0 || $1 } }
      #expect(sent == [[true, true], [true, true], [true, false], [false, false]])
    }
  }

  @Test func filtersMeanWhatTheySay() async throws {
    try await withHub { hub, _, realm async throws in
      try await hub.addNodes("my-node", "my-node-1", "my-node-4", realm: realm)
      var found: [[String]] = []
      for filter in filters(realm: realm) {
        found.append(try await hub.core.nodes.list(where: filter, sort: .by(.name)).items.map(\.name))
      }
      let everything = ["my-node", "my-node-1", "my-node-4"]
      #expect(
        found == [
          ["my-node"], ["my-node-1", "my-node-4"], everything, [], ["my-node-1"], everything, ["my-node-4"],
          everything, everything,
        ])
    }
  }

  @Test func bothSpellingsSendTheSame() async throws {
    try await withHub { hub, sandbox, _ async throws in
      sandbox.journal.clear()
      for filter in spellings() { _ = try await hub.core.nodes.list(where: filter) }
      let targets = sandbox.journal.requests(matching: "GET /nodes").map(\.target)
      #expect(targets.count == 3)
      #expect(targets.first == targets.dropFirst().first)
      #expect(targets.last?.contains("aFieldThatHubKitDoesNotKnow") == true)
    }
    #expect(operators().contains(.greaterThanOrEqual))
  }
}
