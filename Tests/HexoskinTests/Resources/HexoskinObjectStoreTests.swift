import HubTesting
import Testing

@testable import Hexoskin

@Suite struct HexoskinObjectStoreTests {
  let server = HexoskinStub()

  private func user(_ id: Int) -> String {
    #"{"id": \#(id), "resource_uri": "/api/user/\#(id)/", "first_name": "U\#(id)"}"#
  }

  private func space(_ hexo: HexoskinClient, _ store: HexoskinObjectStore) async throws -> HexoskinSpace {
    HexoskinSpace(connection: hexo.connection, store: store, configuration: try await hexo.resourceConfiguration())
  }

  private func object(_ id: Int, in space: HexoskinSpace) throws -> HexoskinObject {
    let place = try #require(space.place(of: "/api/user/\(id)/"))
    return try #require(space.object(at: place, auth: .inherited))
  }

  @Test func keepsOnlySoMany() async throws {
    let store = HexoskinObjectStore(clock: server.clock, capacity: 10)
    let hexo = try server.client()
    let space = try await space(hexo, store)
    let held = try object(1, in: space)
    for id in 2...5000 {
      _ = try object(id, in: space)
    }
    #expect(store.counts.kept == 10)
    // What nobody holds is forgotten, too, now and then.
    #expect(store.counts.known < 2048)
    // Who is held is found again: there are never two.
    #expect(try object(1, in: space) === held)
    #expect(store.fresh("/api/user/2/") == nil)
  }

  @Test func changesAreNotLetGo() async throws {
    let store = HexoskinObjectStore(clock: server.clock, capacity: 10)
    let hexo = try server.client()
    let space = try await space(hexo, store)
    try object(1, in: space)["first_name"] = "Bob"
    for id in 2...100 {
      _ = try object(id, in: space)
    }
    #expect(store.fresh("/api/user/1/")?["first_name"] == "Bob")
  }

  /// The task of a load holds what it loaded until it is over, which may be a moment after its callers have it.
  @Test(.timeLimit(.minutes(1))) func nothingOutlivesTheClient() async throws {
    server["/api/range/"] = HexoskinStub.page([HexoskinStub.range(1), HexoskinStub.range(2)])
    weak var first: HexoskinObject?
    weak var user: HexoskinObject?
    weak var store: HexoskinObjectStore?
    func use() async throws {
      let hexo = try server.client()
      let list = try await hexo.resource("range").list()
      first = list[0]
      user = try await list[0].user.object
      _ = try await list[1].user.profile.gender
      store = hexo.objects.store
      #expect(store?.counts.kept == 4)
    }
    try await use()
    while first != nil || user != nil || store != nil, !Task.isCancelled { await Task.yield() }
    #expect(first == nil)
    #expect(user == nil)
    #expect(store == nil)
  }

  /// Links lead on when the client is gone; nothing is kept then.
  @Test(.timeLimit(.minutes(1))) func anObjectOutlivesItsClient() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    func range() async throws -> HexoskinObject { try await server.client().resource("range").get(1) }
    let alone = try await range()
    let name = try await alone.user.first_name.string
    #expect(name == "Ann")
    let store = alone.resource.space.store
    while store.counts.kept > 0, !Task.isCancelled { await Task.yield() }
    #expect(store.counts.kept == 0)
  }

  @Test func manyTasksAgreeOnOneObject() async throws {
    let store = HexoskinObjectStore(clock: server.clock, capacity: 50)
    let hexo = try server.client()
    let space = try await space(hexo, store)
    let users = try #require(space.resource("user"))
    let bodies = try (0..<100).map { try JSONValue(parsing: Array(user($0).utf8)).objectValue }
    try await withThrowingTaskGroup(of: [HexoskinObject].self) { group in
      for task in 0..<8 {
        group.addTask {
          try (0..<100).map { index in
            let id = (index * 37 + task * 13) % 100
            let object = space.receive(try #require(bodies[id]), by: users, .listed, auth: .inherited)
            object["note"] = .int(task)
            #expect(object["first_name"] == .string("U\(id)"))
            if index % 10 == 0 { store.clear() }
            return object
          }
        }
      }
      var objects: [String: HexoskinObject] = [:]
      for try await list in group {
        for object in list {
          let uri = try #require(object.uri)
          #expect(objects[uri] == nil || objects[uri] === object)
          objects[uri] = object
        }
      }
      #expect(objects.count == 100)
    }
  }
}
