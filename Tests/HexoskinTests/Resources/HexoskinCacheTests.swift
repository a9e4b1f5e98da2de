import Hexoskin
import HubTesting
import Testing

@Suite struct HexoskinCacheTests {
  let server = HexoskinStub()

  @Test func anObjectIsAskedForOnceAnHour() async throws {
    let hexo = try server.client()
    let users = try await hexo.resource("user")
    let user = try await users.get(99)
    server.clock.advance(by: .seconds(3599))
    #expect(try await users.get(99) === user)
    #expect(server.requests.count == 1)
    server.clock.advance(by: .seconds(1))
    server["/api/user/99/"] = HexoskinStub.user.replacing("Ann", with: "Anne")
    #expect(try await users.get(99) === user)
    #expect(user["first_name"] == "Anne")
    #expect(server.requests.count == 2)
  }

  /// A list does not make an object younger, as the official client has it (wire page, section 6.5).
  @Test func theAgeCountsFromTheFirstTime() async throws {
    server["/api/user/"] = HexoskinStub.page([HexoskinStub.user])
    let users = try await server.client().resource("user")
    try await users.get(99)
    server.clock.advance(by: .seconds(3000))
    _ = try await users.list()
    server.clock.advance(by: .seconds(600))
    try await users.get(99)
    #expect(server.requests == ["GET /api/user/99/", "GET /api/user/", "GET /api/user/99/"])
  }

  @Test func aLinkOfAnHourAgoLoadsAgain() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let range = try await server.client().resource("range").get(1)
    _ = try await range.user.first_name
    server.clock.advance(by: .seconds(4000))
    server["/api/user/99/"] = HexoskinStub.user.replacing("Ann", with: "Anne")
    let name = try await range.user.first_name.string
    #expect(name == "Anne")
    #expect(server.requests == ["GET /api/range/1/", "GET /api/user/99/", "GET /api/user/99/"])
  }

  @Test func refreshingAsksInAnyCase() async throws {
    let users = try await server.client().resource("user")
    let user = try await users.get(99)
    user["first_name"] = "Billy Bob"
    #expect(try await users.get(99)["first_name"] == "Billy Bob")
    #expect(try await users.get(99, forceRefresh: true) === user)
    #expect(user["first_name"] == "Ann")
    #expect(!user.hasChanges)
    #expect(server.requests.count == 2)
  }

  @Test func clearingAsksAgain() async throws {
    let hexo = try server.client()
    let users = try await hexo.resource("user")
    let user = try await users.get(99)
    hexo.clearObjectCache()
    #expect(try await users.get(99) === user)
    #expect(server.requests.count == 2)
  }

  @Test func whoAsksWithOtherCredentialsAlwaysAsks() async throws {
    let hexo = try server.client()
    let users = try await hexo.resource("user")
    let user = try await users.get(99)
    let other = RequestOptions(auth: hexo.authorization(.basic("bob@example.com", "secret")))
    #expect(try await users.get(99, options: other) === user)
    #expect(server.requests.count == 2)
  }

  /// Whoever else asks for an object acts by calls of its own alone.
  @Test func whatOthersMeetStaysTheClientsOwn() async throws {
    let hexo = try server.client()
    let users = try await hexo.resource("user")
    let other = RequestOptions(auth: hexo.authorization(.basic("bob@example.com", "secret")))
    let user = try await users.get(99)
    try await users.get(99, options: other)
    user["first_name"] = "Anne"
    try await user.update()
    #expect(server.authorizations.last == "Basic YW5uQGV4YW1wbGUuY29tOnB3")

    server["/api/range/1/"] = HexoskinStub.range(1)
    let ranges = try await hexo.resource("range")
    let theirs = try await ranges.get(1, options: other)
    #expect(try await ranges.get(1) === theirs)
    #expect(server.requests.suffix(2) == ["GET /api/range/1/", "GET /api/range/1/"])
    #expect(server.authorizations.last == "Basic YW5uQGV4YW1wbGUuY29tOnB3")
  }

  @Test func anotherAccountGetsNothingOfTheOneBefore() async throws {
    let hexo = try server.client()
    let users = try await hexo.resource("user")
    let user = try await users.get(99)
    hexo.credentials.set(.basic("bob@example.com", "secret"))
    #expect(try await users.get(99) === user)
    #expect(server.requests.count == 2)
    hexo.credentials.set(.anonymous)
    server["/api/user/99/"] = nil
    await #expect(throws: HTTPNotFound.self) { try await users.get(99) }
  }

  @Test func manyWhoAskAtOnceAskOnce() async throws {
    let users = try await server.client().resource("user")
    server.close()
    let readers = (0..<20).map { _ in Task { try await users.get(99) } }
    await server.waitForRequest()
    server.open()
    for reader in readers { #expect(try await reader.value === users.get(99)) }
    #expect(server.requests.count == 1)
  }

  @Test func changesOutliveTheHour() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let hexo = try server.client()
    let range = try await hexo.resource("range").get(1)
    try await range.user.object?["first_name"] = "Billy Bob"
    server.clock.advance(by: .seconds(7200))
    for id in 2...5 {
      server["/api/range/\(id)/"] = HexoskinStub.range(id)
      try await hexo.resource("range").get(id)
    }
    let name = try await range.user.first_name.string
    #expect(name == "Billy Bob")
  }
}
