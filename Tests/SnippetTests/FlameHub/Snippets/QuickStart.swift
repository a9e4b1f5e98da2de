import FlameHub

/// The steps of the Python client's quick start, with what each of them gave.
struct QuickStart {
  var realm: Realm
  var created: Node
  var hidden: Node
  var deleted: Node?
  var printed: [String]

  init(server: ServerAddress, password: String) async throws {
    // snippet.connect
    let hub = try FlameHubClient(server: server, auth: .password("admin", password))
    // snippet.end

    // snippet.find
    let masterRealms = try await hub.auth.realms.list(where: .name == "master")
    // snippet.end

    // snippet.only
    let masterRealm = try await hub.auth.realms.only(where: .name == "master")
    print(masterRealm)
    // snippet.end

    // snippet.create
    let myNode = try await hub.core.nodes.create(.init(name: "my-node", realm: masterRealm))
    print(myNode)
    // snippet.end

    // snippet.update
    try await hub.core.nodes.update(myNode) { $0.hidden = true }
    let updated = try await hub.core.nodes.get(myNode)
    assert(updated.hidden)
    // snippet.end

    // snippet.delete
    try await hub.core.nodes.delete(myNode)
    let gone = try await hub.core.nodes.getIfPresent(myNode)
    assert(gone == nil)
    // snippet.end

    guard masterRealms.items == [masterRealm] else { throw NoHub() }
    (realm, created, hidden, deleted) = (masterRealm, myNode, updated, gone)
    printed = ["\(masterRealm)", "\(myNode)"]
  }
}
