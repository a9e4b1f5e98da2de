import Hexoskin
import HubTesting
import Testing

@Suite struct HexoskinObjectTests {
  let server = HexoskinStub()

  @Test func oneObjectAURI() async throws {
    server["/api/range/?user=99"] = HexoskinStub.page([
      HexoskinStub.range(1), HexoskinStub.range(2, user: HexoskinStub.user),
      HexoskinStub.range(3, user: #""/api/v1/user/99/""#),
      HexoskinStub.range(4, user: #""http://127.0.0.1:8480/api/user/99""#),
    ])
    server["/api/account/"] = HexoskinStub.page([HexoskinStub.user])
    let hexo = try server.client()
    let list = try await hexo.resource("range").list(["user": 99])
    let user = try #require(list[0]["user"]?.object)
    for range in list { #expect(range["user"]?.object === user) }
    #expect(try await hexo.resource("user").get(99) === user)
    #expect(try await hexo.resource("account").list()[0] === user)
    #expect(try await hexo.object(from: "/api/v1/user/99/") === user)
    #expect(try await hexo.object(from: "http://127.0.0.1:8480/api/user/99/") === user)
    #expect(try await hexo.resource("range").get("/api/user/99/") === user)
    #expect(user.resource.name == "user")
    // Range 2 brought the user along.
    #expect(server.requests == ["GET /api/range/?user=99", "GET /api/account/"])
  }

  @Test func twentyRangesCostOneUser() async throws {
    server["/api/range/"] = HexoskinStub.page((1...20).map { HexoskinStub.range($0) })
    let ranges = try await server.client().resource("range").list()
    for range in ranges {
      let name = try await range.user.first_name.string
      #expect(name == "Ann")
    }
    #expect(server.requests == ["GET /api/range/", "GET /api/user/99/"])
  }

  @Test func readersThatComeTogetherAskOnce() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let range = try await server.client().resource("range").get(1)
    server.close()
    let readers = (0..<50).map { _ in Task { try await range.user.first_name.string } }
    let cancelled = Task { try await range.user.last_name.string }
    await server.waitForRequest()
    cancelled.cancel()
    await #expect(throws: CancellationError.self) { try await cancelled.value }
    server.open()
    for reader in readers {
      let name = try await reader.value
      #expect(name == "Ann")
    }
    #expect(server.requests == ["GET /api/range/1/", "GET /api/user/99/"])
  }

  @Test func aFailureIsNotKept() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let range = try await server.client().resource("range").get(1)
    server.failNext(.internalServerError)
    await #expect(throws: HTTPInternalServerError.self) { try await range.user.first_name }
    let name = try await range.user.first_name.string
    #expect(name == "Ann")
  }

  @Test func aLinkToWhatIsGoneNamesIt() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1, user: #""/api/user/7/""#)
    let range = try await server.client().resource("range").get(1)
    let error = await #expect(throws: HexoskinError.self) { try await range.user.first_name }
    #expect(error == .brokenLink(uri: "/api/user/7/"))
    #expect(error?.description.contains("/api/user/7/") == true)
    await #expect(throws: HTTPNotFound.self) { try await range.resource.get("/api/user/7/") }
  }

  @Test func fieldsThatDoNotExistSaySo() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let range = try await server.client().resource("range").get(1)
    let misspelled = await #expect(throws: HexoskinError.self) { try await range.user.firstName }
    #expect(misspelled == .noSuchField(name: "firstName", resource: "user", suggestion: "first_name"))
    #expect(server.requests.count == 1)
    // The schema has `devices`, the server does not send them.
    await #expect(throws: HexoskinError.noSuchField(name: "devices", resource: "user", suggestion: nil)) {
      try await range.user.devices
    }
    await #expect(throws: HexoskinError.noSuchField(name: "x", resource: "a text", suggestion: nil)) {
      try await range.name.x
    }
    let type = try await range.context.activitytype
    #expect(type.isNull)
  }

  @Test func linksStayTextWhereNobodyOwnsThem() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1, user: #""/api/nobody/7/""#)
    server["/api/record/1/"] =
      #"{"id": 1, "device": "/api/device/HXSKIN1200002070/", "user": "https://elsewhere/api/user/99/"}"#
    let hexo = try server.client()
    let range = try await hexo.resource("range").get(1)
    #expect(range["user"] == "/api/nobody/7/")
    #expect(range["parent"] == .null)
    #expect(range["trainingroutine"] == nil)
    let record = try await hexo.resource("record").get(1)
    #expect(record["user"] == "https://elsewhere/api/user/99/")
    #expect(record["device"]?.object?.uri == "/api/device/HXSKIN1200002070/")
  }

  @Test func partsAreCompletedWhereTheyLack() async throws {
    server["/api/range/1/"] = HexoskinStub.range(
      1, user: #"{"id": 99, "resource_uri": "/api/user/99/", "email": "old"}"#)
    let hexo = try server.client()
    let range = try await hexo.resource("range").get(1)
    let user = try #require(range["user"]?.object)
    #expect(user["email"] == "old")
    #expect(!user.isLoaded)
    let name = try await user.first_name.string
    #expect(name == "Ann")
    #expect(user["email"] == "ann@example.com")
    #expect(try await hexo.resource("user").get(99) === user)
    #expect(server.requests == ["GET /api/range/1/", "GET /api/user/99/"])
  }

  @Test func refusesForeignAndUnknownURIs() async throws {
    let hexo = try server.client()
    await #expect(throws: HexoskinError.noOwner(uri: "/api/nobody/1/")) {
      try await hexo.object(from: "/api/nobody/1/")
    }
    await #expect(throws: HexoskinError.noOwner(uri: "/api/range/")) { try await hexo.object(from: "/api/range/") }
    await #expect(throws: HexoskinError.self) { try await hexo.object(from: "https://elsewhere/api/user/99/") }
    await #expect(throws: HexoskinError.self) { try await hexo.object(from: "user 99") }
    let unknown = await #expect(throws: HexoskinError.self) { try await hexo.resource("ranges") }
    #expect(unknown == .unknownResource(name: "ranges", suggestion: "range", reason: nil))
    await #expect(throws: InvalidRequestError.self) { try await hexo.resource("range").get("..") }
    await #expect(throws: InvalidRequestError.self) { try await hexo.resource("range").get("") }
    #expect(server.requests.isEmpty)
  }

  @Test func printsItsFields() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let hexo = try server.client()
    let range = try await hexo.resource("range").get(1)
    #expect("\(range)".hasPrefix(#"{"context":{"activitytype":null},"end":353163139199,"id":1,"name":"range 1""#))
    var dumped = ""
    dump(range, to: &dumped)
    #expect(!dumped.contains("S3cr3t") && !dumped.contains("pw"))
    #expect(range.resource.schema.name == "range")
    #expect("\(range.resource)".contains("/api/range/"))
  }
}
