import FlameHub
import HubSandbox
import HubTesting
import Testing

/// The user guide of the Python client but for its part on finding, against the Hub that it was written for.
struct GuideTests {
  @Test func clientsOneByOneAndTogether() async throws {
    try await withHub(version: "0.8.13") { _, sandbox, _ async throws in
      let place = sandbox.journal.count
      let (realms, nodes, buckets) = try await guideClients(
        authURL: ServerAddress(sandbox.auth), coreURL: ServerAddress(sandbox.core),
        storageURL: ServerAddress(sandbox.storage), password: sandbox.password)
      #expect(realms.items.map(\.name) == ["master"])
      #expect(nodes.items.isEmpty && buckets.items.isEmpty)
      #expect(sandbox.lines(since: place).filter { $0 == "auth POST /token" }.count == 1)
      let hub = try guideClient(server: ServerAddress(sandbox.gateway), password: sandbox.password)
      #expect(try await hub.auth.users.list().items.map(\.name) == ["admin"])
    }
    let (auth, core, storage, hub) = try guideDefaultInstance(password: "secret")
    let realms = try hub.auth.realms.calls.list(.init())
    #expect(try auth.request(of: realms).authority == "auth.privateaim.dev")
    #expect(try core.request(of: realms).authority == "core.privateaim.dev")
    #expect(try storage.request(of: realms).authority == "storage.privateaim.dev")
    #expect(try hub.auth.request(of: realms).authority == "auth.privateaim.dev")
  }

  @Test func aTransportOfOnesOwn() async throws {
    let transport = StubTransport { sent in
      .json(sent.request.path == "/auth/token" ? Self.token : #"{"data":[],"meta":{"total":0}}"#)
    }
    let hub = try guideOwnTransport(server: "http://localhost:3000", password: "secret", transport: transport)
    #expect(try await hub.auth.realms.list().total == 0)
    #expect(transport.sent.last?.request.headerFields[.authorization] == "Bearer t")
  }

  private static let token = #"{"access_token":"t","expires_in":60,"token_type":"Bearer","scope":"global"}"#

  @Test func robotsLogIn() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      let (robot, asRobot) = try await guideRobot(
        hub, server: ServerAddress(sandbox.gateway), realm: realm, secret: "a-long-robot-secret-my-node")
      #expect(robot.secret == "a-long-robot-secret-my-node")
      let place = sandbox.journal.count
      #expect(try await asRobot.core.nodes.list(page: .init(limit: 2)).total == 0)
      let grant =
        #"{"grant_type":"robot_credentials","id":"\#(robot.id)","secret":"a-long-robot-secret-my-node"}"#
      #expect(sandbox.bodies(since: place).first == grant)
      let refusal = await #expect(throws: HTTPForbidden.self) {
        _ = try await asRobot.core.nodes.create(.init(name: "my-node-by-robot", realm: realm))
      }
      #expect(refusal?.code == "permission_not_found")
    }
  }

  /// Users refresh their session when the token ends, robots log in again.
  @Test func tokensAreRenewed() async throws {
    let clock = ManualClock()
    try await withHub(version: "0.8.13", clock: clock) { hub, sandbox, realm async throws in
      let robot = try await hub.auth.robots.create(.init(name: "my-robot", realm: realm, secret: "robot-secret"))
      let asRobot = try FlameHubClient(
        server: ServerAddress(sandbox.gateway), generation: .hub08,
        auth: .robot(id: robot.id.rawValue, secret: "robot-secret"), clock: clock)
      _ = try await asRobot.core.nodes.list()
      clock.advance(by: .seconds(3601))
      let place = sandbox.journal.count
      _ = try await hub.core.nodes.list()
      _ = try await asRobot.core.nodes.list()
      #expect(
        sandbox.lines(since: place).map { String($0.prefix { $0 != "?" }) }
          == Array(repeating: ["auth POST /token", "core GET /nodes"], count: 2).flatMap(\.self))
      let grants = sandbox.bodies(since: place).filter { !$0.isEmpty }
      #expect(grants.first?.hasPrefix(#"{"grant_type":"refresh_token","refresh_token":""#) == true)
      #expect(grants.last == #"{"grant_type":"robot_credentials","id":"\#(robot.id)","secret":"robot-secret"}"#)
    }
  }

  @Test func sixMethods() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      try await hub.addGuideNodes(2, realm: realm)
      let node = try #require(try await hub.core.nodes.first())
      let place = sandbox.journal.count
      let methods = try await GuideMethods(hub, node.id, realm: realm)
      #expect(methods.one == node)
      #expect(methods.first.total == 2)
      #expect(methods.found.items.map(\.name) == ["my-node-1", "my-node-2"])
      #expect(methods.made.hidden)
      #expect(methods.changed.id == methods.made.id)
      #expect(!methods.changed.hidden)
      #expect(
        sandbox.lines(since: place).dropFirst(2).first
          == "core GET /nodes?page[limit]=25&page[offset]=0&filter[hidden]=false&sort=name"
          + "&include=registry,registry_project")
      #expect(try await hub.core.nodes.list().total == 2)
      #expect(try await guideIDs(hub, node) == [node, node, node])
      let errors = try await guideUnknownIDs(hub)
      #expect(errors.count == 2)
      #expect(errors.allSatisfy { $0.hasPrefix("received status code 404 (NOT_FOUND)") })
    }
  }

  @Test func everyResource() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, _ async throws in
      let place = sandbox.journal.count
      let auth = try await guideAuthResources(hub)
      let core = try await guideCoreResources(hub)
      #expect(try await guideStorageResources(hub) == [0, 0])
      #expect(Array(auth.prefix(3)) == [1, 1, 2])
      #expect(auth[3] > 50)
      #expect(core[0] == 0)
      let paths = sandbox.journal.requests(since: place).map(\.path)
      #expect(
        paths.filter { $0 != "/" } == [
          "/realms", "/users", "/robots", "/permissions", "/roles", "/role-permissions", "/user-permissions",
          "/user-roles", "/robot-permissions", "/robot-roles", "/registries", "/registry-projects", "/nodes",
          "/master-image-groups", "/master-images", "/master-image-event-logs", "/projects", "/project-nodes",
          "/analyses", "/analysis-logs", "/analysis-nodes", "/analysis-node-logs", "/analysis-buckets",
          "/analysis-bucket-files", "/buckets", "/bucket-files",
        ])
    }
  }

  @Test func optionalFieldsAndMeta() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, _ async throws in
      let place = sandbox.journal.count
      let without = try #require(try await guideWithoutSecret(hub))
      #expect(without.secret == nil)
      #expect(without.realm?.name == "master")
      let with = try #require(try await guideWithSecret(hub))
      #expect(with.id == without.id)
      #expect(with.secret?.hasPrefix("$2y$10$") == true)
      #expect(!"\(with)".contains("$2y$10$"))
      #expect(guideFieldNames() == ["secret"])
      let robots = "auth GET /robots?page[limit]=50&page[offset]=0&filter[name]=system&include=user,realm"
      #expect(sandbox.lines(since: place) == [robots, robots + "&fields=+secret"])

      let permissions = try await guideMeta(hub)
      #expect(permissions.items.count == 50)
      #expect(permissions.meta.total.map { $0 > 50 } == true)
      #expect(permissions.meta.limit == 50)
      #expect(permissions.meta.offset == 0)
    }
  }

  @Test func nestedResources() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      let place = sandbox.journal.count
      let (admin, master) = try await guideNested(hub)
      #expect(admin?.realmID == realm.id)
      #expect(admin?.realm == master)
      #expect(
        sandbox.lines(since: place).first
          == "auth GET /users?page[limit]=50&page[offset]=0&filter[name]=admin&include=realm")
    }
  }

  @Test func errorsTellWhatTheHubSays() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, _ async throws in
      let error = try #require(try await guideErrors(hub))
      #expect(error.text == "received status code 400 (undefined): Can't find realm entity by realm_id")
      #expect(error.details?["statusCode"] == 400)
      #expect(error.details?["message"] == "Can't find realm entity by realm_id")
    }
  }

  @Test func updatesTellNullFromUnset() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm, externalName: "outside"))
      let (text, updated) = try await guideUnset(hub, node)
      #expect(text == #"{"hidden":false,"externalName":null}"#)
      #expect(sandbox.bodies().last == #"{"hidden":false,"external_name":null}"#)
      #expect(updated.externalName == nil)
      #expect(updated.type == .default)
      #expect(try guideIndented(updated).contains("\n  \"name\": \"my-node\",\n"))
      #expect(try await NodeSearch(filter: .name == "my-node").nodes(of: .default, in: hub).map(\.id) == [node.id])
      #expect(try await NodeSearch().nodes(of: .aggregator, in: hub).isEmpty)
    }
  }
}
