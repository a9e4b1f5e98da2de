import Hexoskin
import HubTesting
import Testing

@Suite struct DiscoveryTests {
  @Test func readsTheIndexAndEverySchemaOnce() async throws {
    let lab = try Lab(DiscoveryStub.answer())
    let configuration = try await lab.client.resourceConfiguration()
    #expect(configuration.names == ["datatype", "range", "user"])
    #expect(configuration["range"]?.listEndpoint == "/api/range/")
    #expect(configuration["range"]?.links == ["user"])
    #expect(configuration["range"]?.filtering?["user"] == .allWithRelations)
    #expect(configuration["range"]?.filtering?["name"] == .lookups([.exact, .startswith]))
    #expect(configuration["range"]?.filtering?["later"] == .other("x"))
    #expect(configuration["range"]?.wire["newer"] == 1)
    #expect(configuration["range"]?.fields["name"]?.isRequired == true)
    #expect(configuration["range"]?.fields["id"]?.isRequired == false)
    _ = try await lab.client.resourceConfiguration()
    #expect(
      lab.paths.sorted() == [
        "/api/", "/api/bundle/schema/", "/api/datatype/schema/", "/api/range/schema/", "/api/user/schema/",
      ])
    #expect(lab.transport.sent.allSatisfy { $0.request.headerFields[.contentType] == "application/json" })
  }

  @Test func whatCannotBeUsedIsReportedAndCostsItselfAlone() async throws {
    let lab = try Lab(
      DiscoveryStub.answer([
        "/api/user/schema/": .empty(.internalServerError), "/api/datatype/schema/": .json(#"{"fields": {}}"#),
      ]))
    let configuration = try await lab.client.resourceConfiguration()
    #expect(configuration.names == ["range"])
    #expect(configuration.omissions.map(\.name) == ["bundle", "datatype", #"odd/(?P<user_id>\d+)"#, "user"])
    #expect(configuration.omissions.map(\.isPassing) == [false, false, false, true])
    #expect(configuration.omissions.last?.reason.contains("500") == true)
    #expect(configuration.description.contains("- user: "))
  }

  @Test func aSchemaThatDoesNotComeCostsItsResourceAlone() async throws {
    let answer = DiscoveryStub.answer()
    let lab = try Lab { sent in
      guard sent.request.path != "/api/user/schema/" else {
        throw TransportError(.connectionLost, reach: .sent, peer: "127.0.0.1:8480", reason: "it was reset")
      }
      return try await answer(sent)
    }
    let configuration = try await lab.client.resourceConfiguration()
    #expect(configuration.names == ["datatype", "range"])
    #expect(configuration.omissions.last?.name == "user")
    #expect(configuration.omissions.last?.isPassing == true)
  }

  @Test func anIndexThatIsRefusedIsAnError() async throws {
    let lab = try Lab(DiscoveryStub.answer(["/api/": .empty(.unauthorized)]))
    await #expect(throws: HTTPUnauthorized.self) { try await lab.client.resourceConfiguration() }
    // The next caller asks again.
    await #expect(throws: HTTPUnauthorized.self) { try await lab.client.resourceConfiguration() }
    #expect(lab.paths == ["/api/", "/api/"])
  }

  @Test func whereEverySchemaIsRefusedNothingIsKept() async throws {
    let answer = DiscoveryStub.answer()
    let lab = try Lab(auth: .anonymous) { sent in
      sent.request.headerFields[.authorization] == nil && sent.request.path != "/api/"
        ? .empty(.unauthorized) : try await answer(sent)
    }
    let error = try await #require(throws: HTTPUnauthorized.self) { try await lab.client.resourceConfiguration() }
    #expect(error.message?.contains("no credentials") == true)
    lab.client.credentials.set(.basic("ann@example.com", "pw"))
    let names = try await lab.client.resourceConfiguration().names
    #expect(names == ["datatype", "range", "user"])
  }

  @Test func callersAtTheSameTimeShareOneDiscovery() async throws {
    let lab = try Lab(DiscoveryStub.answer())
    let client = lab.client
    let names = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<8 { group.addTask { try await client.resourceConfiguration().names } }
      return try await group.reduce(into: Set<[String]>()) { $0.insert($1) }
    }
    #expect(names == [["datatype", "range", "user"]])
    #expect(lab.paths.count == 5)
  }

  @Test func aDiscoveryThatIsCancelledIsBegunAnew() async throws {
    let (started, start) = AsyncStream.makeStream(of: Void.self)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let answer = DiscoveryStub.answer()
    let lab = try Lab { sent in
      if sent.request.path == "/api/" {
        start.yield()
        for await _ in gate { break }
        try Task.checkCancellation()
      }
      return try await answer(sent)
    }
    let client = lab.client
    let caller = Task { try await client.resourceConfiguration() }
    for await _ in started { break }
    caller.cancel()
    await #expect(throws: CancellationError.self) { try await caller.value }
    open.finish()
    let names = try await client.resourceConfiguration().names
    #expect(names == ["datatype", "range", "user"])
    #expect(lab.paths.count { $0 == "/api/" } == 2)
  }

  @Test(arguments: [
    ("ranges", "range"), ("Range", "range"), ("rnage", "range"), ("datatpe", "datatype"), ("zzzzzz", nil),
  ])
  func anUnknownNameIsRefusedWithTheNearestOne(name: String, suggestion: String?) async throws {
    let configuration = try await Lab(DiscoveryStub.answer()).client.resourceConfiguration()
    #expect(throws: HexoskinError.unknownResource(name: name, suggestion: suggestion, reason: nil)) {
      try configuration.schema(name)
    }
  }

  @Test func aNameThatIsThereAndCannotBeUsedIsRefusedWithTheReason() async throws {
    let configuration = try await Lab(DiscoveryStub.answer()).client.resourceConfiguration()
    let error = try #require(throws: HexoskinError.self) { try configuration.schema("bundle") }
    #expect("\(error)".contains("401"))
  }

  @Test func aMethodThatTheSchemaLacksIsRefused() async throws {
    let configuration = try await Lab(DiscoveryStub.answer()).client.resourceConfiguration()
    let datatype = try configuration.schema("datatype")
    let error = try #require(throws: MethodNotAllowed.self) { try datatype.check(.delete, .detail) }
    #expect(error == MethodNotAllowed(.delete, "datatype", .detail, allowed: [.get]))
    #expect("\(error)" == "delete method is not allowed on a datatype detail; allowed are get")
    try configuration.schema("range").check(.delete, .detail)
  }

  @Test func printsAsAWholeAndOneByOne() async throws {
    let configuration = try await Lab(DiscoveryStub.answer()).client.resourceConfiguration()
    #expect(
      configuration.description.contains("range     /api/range/  list get, post; detail get, put, patch, delete"))
    let text = try configuration.schema("range").description
    #expect(text.contains("field   name  string, required; filters: exact, startswith"))
    #expect(text.contains("field   user  related to_one, required; filters: all, and those of what it links to"))
    #expect(text.contains("filter  dataid: all"))
  }

  @Test func theOlderGenerationOfAddressesIsFollowedAsTheServerWritesIt() async throws {
    let lab = try Lab(apiPath: "api/v1/") { sent in
      switch sent.request.path {
      case "/api/v1/":
        return .json(#"{"user": {"list_endpoint": "/api/v1/user/", "schema": "/api/v1/user/schema/"}}"#)
      case "/api/v1/user/schema/": return .json(Documents.schema())
      default: return .empty(.notFound)
      }
    }
    let configuration = try await lab.client.resourceConfiguration()
    #expect(configuration["user"]?.listEndpoint == "/api/v1/user/")
    _ = try? await lab.client.users.get(99)
    #expect(lab.paths.last == "/api/v1/user/99/")
  }
}
