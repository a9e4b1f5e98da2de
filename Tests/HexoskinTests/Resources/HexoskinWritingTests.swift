import Hexoskin
import Testing

@Suite struct HexoskinWritingTests {
  let server = HexoskinStub()

  @Test func objectsAreChangedWithoutLoadingThem() async throws {
    let hexo = try server.client()
    let users = try await hexo.resource("user")
    server.answerWritesWithNothing()
    let user = try await users.patch(99, ["first_name": "Anne"])
    #expect(server.requests == ["PATCH /api/user/99/"])
    #expect(server.bodies == [["first_name": "Anne"]])
    server["/api/user/99/"] = HexoskinStub.user
    // The answer says nothing, so it is fetched when it is read.
    #expect(try await user.last_name.string == "Example")
    #expect(server.requests.count == 2)
    try await users.replace(user, ["first_name": "Ann"])
    #expect(server.requests.last == "PUT /api/user/99/")
    await #expect(throws: HexoskinError.self) { try await users.patch("/api/range/1/", ["name": "x"]) }
    await #expect(throws: MethodNotAllowed.self) {
      try await hexo.resource("datatype").patch(19, ["name": "x"])
    }
    #expect(server.requests.count == 3)
  }

  @Test func createsWithAnObjectAsAValue() async throws {
    let hexo = try server.client()
    let user = try await hexo.resource("user").get(99)
    let created = try await hexo.resource("range").create([
      "name": "testnew_range", "start": 353_163_129_199, "end": 353_163_139_199, "user": .object(user),
    ])
    let range = try #require(created.object)
    #expect(range["name"] == "testnew_range")
    #expect(range["user"]?.object === user)
    #expect(
      server.bodies == [
        ["name": "testnew_range", "start": 353_163_129_199, "end": 353_163_139_199, "user": "/api/user/99/"]
      ])
    #expect(try await hexo.resource("range").get(62_027) === range)
    #expect(server.requests == ["GET /api/user/99/", "POST /api/range/"])
  }

  @Test func createsWhereOnlyTheURIIsAnswered() async throws {
    server.answerWritesWithNothing()
    let hexo = try server.client()
    let created = try await hexo.resource("range").create(["name": "x", "start": 1, "end": 2, "user": 99])
    guard case .uri(let uri) = created else {
      Issue.record("an object came")
      return
    }
    #expect(uri == "/api/range/62027/")
    #expect(created.object == nil)
    let range = try await hexo.object(from: uri)
    #expect(range["name"] == "x")
  }

  /// The instants of an object, like those of a query, become ticks of the client's rate.
  @Test func instantsAreTicks() async throws {
    let instant = try #require(Timestamp("2014-07-17T19:38:06.5Z"))
    let hexo = try server.client(ticksPerSecond: 1000)
    try await hexo.resource("range").create(["start": .instant(instant), "end": .ticks(7), "user": 99])
    #expect(server.bodies.last?["start"] == 1_405_625_886_500)
  }

  /// What is sent is what the official client sends: all fields, links as URIs (recorded in
  /// client-range-create-update-delete).
  @Test func replacesTheWholeWithWhatWasSet() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1, user: HexoskinStub.user)
    let hexo = try server.client()
    let range = try await hexo.resource("range").get(1)
    range["name"] = "newtestyrangey"
    #expect(range.hasChanges)
    #expect(try await hexo.resource("range").get(1)["name"] == "newtestyrangey")
    try await range.update()
    #expect(!range.hasChanges)
    var expected = try JSONValue(parsing: Array(HexoskinStub.range(1).utf8))
    expected["name"] = "newtestyrangey"
    #expect(server.bodies == [expected])
    try await range.update(["note": "Größe & \"mehr\""])
    expected["note"] = "Größe & \"mehr\""
    #expect(server.bodies.last == expected)
    #expect(server.requests == ["GET /api/range/1/", "PUT /api/range/1/", "PUT /api/range/1/"])
  }

  @Test func replacesTheUserThroughTheAccount() async throws {
    let account = HexoskinStub.user.replacing(#""id": 99,"#, with: #""id": 99, "is_staff": false,"#)
      .replacing(#""/api/profile/60/""#, with: #"{"id": 60, "weight": 65, "resource_uri": "/api/profile/60/"}"#)
    server["/api/account/"] = HexoskinStub.page([account])
    let user = try await server.client().resource("account").list()[0]
    try await user.update(["last_name": "Example-Öz"])
    #expect(server.requests == ["GET /api/account/", "PUT /api/user/99/"])
    let body = try #require(server.bodies.last)
    #expect(body["is_staff"] == false)
    #expect(body["profile"] == "/api/profile/60/")
    #expect(body["last_name"] == "Example-Öz")
  }

  @Test func aLinkIsLoadedBeforeItIsReplaced() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let range = try await server.client().resource("range").get(1)
    let user = try #require(range["user"]?.object)
    user["first_name"] = "Billy Bob"
    try await user.update()
    #expect(server.requests == ["GET /api/range/1/", "GET /api/user/99/", "PUT /api/user/99/"])
    #expect(server.bodies.last?["email"] == "ann@example.com")
    #expect(server.bodies.last?["first_name"] == "Billy Bob")
  }

  @Test func theNextAnswerOverwritesWhatWasSet() async throws {
    server["/api/range/?user=99"] = HexoskinStub.page([HexoskinStub.range(1)])
    let ranges = try await server.client().resource("range")
    let first = try await ranges.list(["user": 99])[0]
    first["name"] = "changed"
    let second = try await ranges.list(["user": 99])[0]
    #expect(first === second)
    #expect(first["name"] == "range 1")
    #expect(!first.hasChanges)
  }

  @Test func whatWasRefusedCanBeSentAgain() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let range = try await server.client().resource("range").get(1)
    server.failNext(.badRequest)
    await #expect(throws: HTTPBadRequest.self) { try await range.update(["name": "x"]) }
    #expect(range["name"] == "x")
    try await range.update()
    #expect(!range.hasChanges)
    #expect(server.bodies.map { $0["name"] } == ["x", "x"])
  }

  @Test func keepsWhatWasSentWhereNothingIsAnswered() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    server.answerWritesWithNothing()
    let range = try await server.client().resource("range").get(1)
    try await range.update(["name": "x", "note": nil])
    #expect(range["name"] == "x")
    #expect(range["note"] == .null)
    #expect(!range.hasChanges)
  }

  @Test func refusesFieldsThatTheServerWouldIgnore() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let range = try await server.client().resource("range").get(1)
    await #expect(throws: HexoskinError.noSuchField(name: "Name", resource: "range", suggestion: "name")) {
      try await range.update(["Name": "x"])
    }
    #expect(!range.hasChanges)
    range["Name"] = nil
    await #expect(throws: HexoskinError.self) { try await range.update() }
    range.discardChanges()
    #expect(range["Name"] == nil)
    #expect(server.requests.count == 1)
    await #expect(throws: InvalidRequestError.self) {
      try await range.resource.create(["name": "a", "name": "b"])
    }
    #expect(server.bodies.isEmpty)
  }

  @Test func deletesAndForgets() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let ranges = try await server.client().resource("range")
    let range = try await ranges.get(1)
    try await range.delete()
    #expect(range.isDeleted)
    #expect(range["name"] == nil)
    #expect(range.names.isEmpty)
    let gone = HexoskinError.deleted(uri: "/api/range/1/")
    await #expect(throws: gone) { try await range.name }
    await #expect(throws: gone) { try await range.update(["name": "x"]) }
    await #expect(throws: gone) { try await range.delete() }
    await #expect(throws: HTTPNotFound.self) { try await ranges.get(1) }
    server["/api/range/1/"] = HexoskinStub.range(1)
    let another = try await ranges.get(1)
    #expect(another !== range)
    #expect(another["name"] == "range 1")
  }

  @Test func refusesWithoutSending() async throws {
    server["/api/datatype/"] = HexoskinStub.page([
      #"{"dataid": 19, "id": 19, "name": "heart_rate", "resource_uri": "/api/datatype/19/"}"#
    ])
    let hexo = try server.client()
    let types = try await hexo.resource("datatype").list()
    let error = await #expect(throws: MethodNotAllowed.self) { try await types.delete(at: 0) }
    #expect(error?.description.hasPrefix("delete method is not allowed on a datatype detail") == true)
    await #expect(throws: MethodNotAllowed.self) { try await types[0].delete() }
    await #expect(throws: MethodNotAllowed.self) { try await types[0].update(["name": "x"]) }
    await #expect(throws: MethodNotAllowed.self) { try await hexo.resource("datatype").create(["name": "x"]) }
    await #expect(throws: MethodNotAllowed.self) { try await hexo.resource("record").patch([["id": 1]]) }
    await #expect(throws: MethodNotAllowed.self) { try await hexo.resource("data").get(1) }
    #expect(types.count == 1)
    #expect(types[0]["name"] == "heart_rate")
    #expect(!types[0].hasChanges)
    #expect(server.requests == ["GET /api/datatype/"])
  }

  @Test func patchesSeveral() async throws {
    server["/api/range/1/"] = HexoskinStub.range(1)
    let ranges = try await server.client().resource("range")
    let range = try await ranges.get(1)
    let answered = try await ranges.patch(
      [["name": "q", "user": 99, "start": 5, "end": 6], ["resource_uri": "/api/range/2/", "name": "zz"]],
      deleting: [range])
    #expect(answered.count == 2)
    #expect(answered[1].uri == "/api/range/2/")
    #expect(range.isDeleted)
    #expect(
      server.bodies == [
        [
          "objects": [
            ["name": "q", "user": 99, "start": 5, "end": 6], ["resource_uri": "/api/range/2/", "name": "zz"],
          ], "deleted_objects": ["/api/range/1/"],
        ]
      ])
  }
}
