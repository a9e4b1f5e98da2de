#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubTesting
import Testing

/// What create, update and delete send: reliability, case 93 (absent, null and value are three things).
struct WritingTests {
  private func lab() throws -> Lab {
    try Lab { sent in
      let path = sent.request.path
      let document =
        path.contains("realms") ? Documents.realm : path.contains("users") ? Documents.user : Documents.node()
      return .json(Documents.record(document), status: sent.request.method == .post ? .created : .accepted)
    }
  }

  @Test func create() async throws {
    let lab = try lab()
    let realm = try await lab.hub.auth.realms.create(.init(name: "aachen"))
    let node = try await lab.hub.core.nodes.create(.init(name: "my-node", realm: realm))
    #expect(node.name == "my-node")
    try await lab.hub.core.nodes.create(
      .init(name: "n", realm: Lab.uuid, type: .aggregator, hidden: true, externalName: "x", registry: ID(Lab.other)))
    var user = FlameUserCreate(name: "me", email: "me@example.org", password: "secret")
    user.displayName = nil
    try await lab.hub.auth.users.create(user)
    #expect(lab.sent == ["POST /auth/realms", "POST /core/nodes", "POST /core/nodes", "POST /auth/users"])
    #expect(
      lab.bodies == [
        #"{"name":"aachen"}"#, #"{"name":"my-node","realmId":"\#(Lab.other)"}"#,
        #"{"name":"n","type":"aggregator","hidden":true,"externalName":"x","realmId":"\#(Lab.uuid)","registryId":"\#(Lab.other)"}"#,
        #"{"name":"me","email":"me@example.org","displayName":null,"password":"secret"}"#,
      ])
    #expect(lab.transport.sent.allSatisfy { $0.request.headerFields[.contentType] == "application/json" })
  }

  @Test func update() async throws {
    let lab = try lab()
    try await lab.hub.core.nodes.update(Lab.uuid) {
      $0.hidden = true
      $0.externalName = nil
    }
    try await lab.hub.core.nodes.update(ID<Node>(Lab.uuid)) { _ in }
    try await lab.hub.core.nodes.update(try #require(UUID(uuidString: Lab.uuid))) { $0.registryID = nil }
    var changes = NodeUpdate()
    changes.name = "new"
    changes.registryID = ID(Lab.other)
    try await lab.hub.core.nodes.update(ID<Node>(Lab.uuid), with: changes)
    try await lab.hub.auth.users.update("@me") { $0.displayName = "Me" }
    #expect(
      lab.sent == Array(repeating: "POST /core/nodes/\(Lab.uuid)", count: 4) + ["POST /auth/users/%40me"])
    #expect(
      lab.bodies == [
        #"{"hidden":true,"externalName":null}"#, "{}", #"{"registryId":null}"#,
        #"{"name":"new","registryId":"\#(Lab.other)"}"#, #"{"displayName":"Me"}"#,
      ])
  }

  @Test func delete() async throws {
    let lab = try lab()
    let node = try await lab.hub.core.nodes.delete(Lab.uuid)
    try await lab.hub.core.nodes.delete(node)
    try await lab.hub.core.nodes.delete(try #require(UUID(uuidString: Lab.uuid)))
    try await lab.hub.auth.realms.delete("aachen")
    #expect(lab.sent == Array(repeating: "DELETE /core/nodes/\(Lab.uuid)", count: 3) + ["DELETE /auth/realms/aachen"])
    #expect(lab.transport.sent.allSatisfy { !$0.hasBody })
  }

  @Test func nothingIsSentWhenAChangeThrows() async throws {
    struct Broken: Error {}
    let lab = try lab()
    await #expect(throws: Broken.self) { try await lab.hub.core.nodes.update(Lab.uuid) { _ in throw Broken() } }
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func idsInABodyOfCoreAreUUIDs() async throws {
    let lab = try lab()
    let error = await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.core.nodes.create(.init(name: "n", realm: "master"))
    }
    #expect(error?.operation == "core.nodes.create")
    #expect(error?.reason.contains("realmID: 'master' is no UUID") == true)
    await #expect(throws: InvalidRequestError.self) {
      try await lab.hub.core.nodes.update(Lab.uuid) { $0.registryID = "harbor" }
    }
    #expect(lab.transport.sent.isEmpty)
  }

  /// Unknown members and explicit nulls survive a read, modify and write.
  @Test func nothingThatTheHubSentIsLost() async throws {
    let document = Documents.node(more: #","registry":null,"later":{"a":[1.50]},"nothing":null"#)
    let lab = try Lab(Documents.record(document))
    var node = try await lab.hub.core.nodes.get(Lab.uuid)
    #expect(node.wire["later"]?["a"]?[0] == 1.5)
    #expect(node.wire.isNull("registry"))
    #expect(!node.wire.isNull("registryProject"))
    node.name = "new"
    var expected = try JSONValue(parsing: Array(document.utf8))
    #expect(expected["name"]?.stringValue == "my-node")
    expected["name"] = "new"
    #expect(try HubJSONEncoder().encodeValue(node) == expected)
  }

  @Test func includedRecordsAreRead() async throws {
    let lab = try Lab(Documents.record(Documents.node(more: #","registry":\#(Documents.registry)"#)))
    let node = try await lab.hub.core.nodes.get(Lab.uuid)
    #expect(node.registry?.host == "harbor.example")
    #expect(node.registryProject == nil)
  }

  @Test func unknownChoicesAreRead() async throws {
    let document = Documents.node().replacing("\"default\"", with: "\"quantum\"")
    let lab = try Lab(Documents.record(document))
    let node = try await lab.hub.core.nodes.get(Lab.uuid)
    #expect(node.type == NodeType(rawValue: "quantum"))
    #expect(node.type != .default)
  }

  /// Records print as JSON, without secrets.
  @Test func nothingPrintableHoldsASecret() throws {
    let decoder = HubJSONDecoder()
    let user = try decoder.decode(FlameUser.self, from: Array(Documents.user.utf8))
    let node = try decoder.decode(
      Node.self, from: Array(Documents.node(more: #","registry":\#(Documents.registry)"#).utf8))
    var update = FlameUserUpdate()
    update.password = "c4n4ry"
    let create = FlameUserCreate(name: "n", email: "e", password: "c4n4ry")
    for value in [user, node, node.registry as Any, update, create, [node], Page(items: [node])] as [Any] {
      var dumped = ""
      dump(value, to: &dumped)
      for text in ["\(value)", String(reflecting: value), dumped] {
        #expect(!text.contains("c4n4ry"), "\(type(of: value))")
      }
    }
    #expect("\(create)" == #"{"name":"n","email":"e","password":"REDACTED"}"#)
    #expect("\(user)".contains(#""resetHash":"REDACTED""#))
    #expect("\(node)".hasPrefix(#"{"id":"\#(Lab.uuid)","name":"my-node""#))
    #expect("\(NodeUpdate())" == "{}")
  }
}
