import FlameHub

/// The quickstart of the FLAME Hub: log in, find, create, change, page through, delete, and meet an error.
struct FlameDemo {
  let narrator: Narrator

  func run(gateway: String, username: String, password: String) async throws {
    try narrator.begin("The FLAME Hub, emulated at \(gateway)")

    try narrator.step(
      "Log in as \(username); the client asks for a token when it first needs one.",
      #"let hub = try FlameHubClient(server: "\#(gateway)", auth: .password("\#(username)", password))"#)
    let hub = try FlameHubClient(server: ServerAddress(gateway), auth: .password(username, password))

    try narrator.step(
      "Find the master realm.", #"let realm = try await hub.auth.realms.only(where: .name == "master")"#)
    let realm = try await hub.auth.realms.only(where: .name == "master")
    try narrator.result("\(realm.name), id \(realm.id), made \(realm.createdAt)")

    try narrator.step(
      "Create nodes in it.",
      """
      let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
      for number in 1...5 { try await hub.core.nodes.create(.init(name: "my-node-\\(number)", realm: realm)) }
      """)
    let node = try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
    try narrator.result("\(node)")
    for number in 1...5 { try await hub.core.nodes.create(.init(name: "my-node-\(number)", realm: realm)) }

    try narrator.step(
      "Change one: what is assigned is sent, nil as null; what is untouched is not.",
      "let changed = try await hub.core.nodes.update(node) { $0.hidden = true; $0.externalName = nil }")
    let changed = try await hub.core.nodes.update(node) {
      $0.hidden = true
      $0.externalName = nil
    }
    try narrator.result("hidden \(changed.hidden), updated \(changed.updatedAt)")

    try await list(hub)
    try await FlameGuideDemo(narrator: narrator, hub: hub).run(username: username)
    try await leave(hub, node)
  }

  private func list(_ hub: FlameHubClient) async throws {
    try narrator.step(
      "Filter, sort and page.",
      """
      let page = try await hub.core.nodes.list(
        where: .hidden == false && .name.contains("my-"), sort: .descending(.name), page: .init(limit: 2))
      """)
    let page = try await hub.core.nodes.list(
      where: .hidden == false && .name.contains("my-"), sort: .descending(.name), page: .init(limit: 2))
    try narrator.result("\(page.items.map(\.name).joined(separator: ", ")) of \(page.total)")

    try narrator.step(
      "Or walk through all of them; pages are fetched as they are needed.",
      #"for try await node in hub.core.nodes.all(where: .name.hasPrefix("my-"), pageSize: 2) { … }"#)
    var names: [String] = []
    for try await node in hub.core.nodes.all(where: .name.hasPrefix("my-"), pageSize: 2) { names.append(node.name) }
    try narrator.result(names.joined(separator: ", "))
  }

  private func leave(_ hub: FlameHubClient, _ node: Node) async throws {
    try narrator.step("Delete one.", "try await hub.core.nodes.delete(node)")
    try await hub.core.nodes.delete(node)
    try narrator.result("deleted \(node.name)")

    try narrator.step(
      "Now it is gone: get throws an error that says so, getIfPresent gives nil.",
      """
      do { _ = try await hub.core.nodes.get(node) } catch let error as HubAPIError { print(error) }
      let maybe = try await hub.core.nodes.getIfPresent(node)
      """)
    do {
      _ = try await hub.core.nodes.get(node)
    } catch let error as HubAPIError {
      try narrator.result("\(error)")
    }
    try narrator.result(try await hub.core.nodes.getIfPresent(node).map { "\($0)" } ?? "nil")
  }
}
