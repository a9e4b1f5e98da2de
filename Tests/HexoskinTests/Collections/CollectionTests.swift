import Hexoskin
import HubTesting
import Testing

@Suite struct CollectionTests {
  private let whole = HexoskinRangeCreate(name: "x", start: 353_163_129_199, end: 353_163_139_199, user: 99)

  @Test func aPageKeepsWhatTheServerSaysBesideItsObjects() async throws {
    let lab = try Lab(
      json: Documents.page(
        [Documents.datatype], limit: 1, offset: 2, total: 45, next: "/api/datatype/?limit=1&offset=3",
        more: #", "distance": {"/api/track/1/": 13.99}"#))
    let page = try await lab.client.datatypes.list()
    #expect(page.items.map(\.number) == [19])
    #expect(page.total == 45)
    #expect((page.meta.limit, page.meta.offset) == (1, 2))
    #expect(page.next == PageCursor(offset: 3))
    #expect(page.meta.members["next"] == "/api/datatype/?limit=1&offset=3")
    #expect(page.meta.members["distance"] == ["/api/track/1/": 13.99])
    let sent = try #require(lab.only)
    #expect(sent.request.url == "http://127.0.0.1:8480/api/datatype/")
    #expect(sent.request.headerFields[.accept] == "application/json")
    #expect(sent.request.headerFields[.contentType] == "application/json")
  }

  @Test func everythingIsFetchedUntilTheServerSaysThatItEnds() async throws {
    let lab = try Lab { sent in
      let offset = sent.query.first { $0.name == "offset" }.flatMap { Int($0.value) } ?? 0
      let object = Documents.datatype.replacing("19", with: "\(offset + 1)")
      return .json(
        Documents.page(
          [object], limit: 1, offset: offset, total: 3,
          next: offset < 2 ? "/api/datatype/?limit=1&offset=\(offset + 1)" : nil))
    }
    let numbers = try await lab.client.datatypes.all(where: .name.hasPrefix("h"), pageSize: 1).collect().map(\.number)
    #expect(numbers == [1, 2, 3])
    #expect(
      lab.paths == (0...2).map { "/api/datatype/?name__startswith=h&order_by=dataid&limit=1&offset=\($0)" })
  }

  @Test func aPlaceThatComesAgainIsReportedInsteadOfEndingTheList() async throws {
    let lab = try Lab(
      json: Documents.page([Documents.datatype], limit: 1, total: 3, next: "/api/datatype/?limit=1&offset=0"))
    await #expect(throws: RepeatedPage.self) { try await lab.client.datatypes.all().collect() }
    let odd = try Lab(json: Documents.page([Documents.datatype], offset: 4, total: 9, next: "/api/datatype/?more=1"))
    let page = try await odd.client.datatypes.list()
    #expect(page.next == PageCursor(offset: 5))
  }

  @Test func anOrderAmongTheParametersReplacesThatOfIDs() async throws {
    let lab = try Lab(json: Documents.page([], total: 0))
    _ = try await lab.client.records.all(parameters: ["order_by": "-startTimestamp"]).collect()
    #expect(lab.paths == ["/api/record/?limit=100&offset=0&order_by=-startTimestamp"])
  }

  @Test func aBodyWithoutMetaIsNoPage() async throws {
    let lab = try Lab(json: #"{"objects": []}"#)
    let error = try await #require(throws: ResponseDecodingError.self) { try await lab.client.records.list() }
    #expect("\(error)".contains("meta"))
  }

  @Test(arguments: [
    "99", "/api/user/99/", "/api/user/99", "/api/v1/user/99/", "http://127.0.0.1:8480/api/user/99/",
  ])
  func anObjectIsNamedByIDOrURI(text: String) async throws {
    let lab = try Lab(json: Documents.user)
    let user = try await lab.client.users.get(text)
    #expect(user.number == 99)
    #expect(lab.only?.request.path == "/api/user/99/")
  }

  @Test func aURIOfAnotherResourceOrServerIsRefusedBeforeSending() async throws {
    let lab = try Lab(json: Documents.user)
    await #expect(throws: HexoskinError.otherResource(uri: "/api/user/99/", owner: "user", wanted: "range")) {
      try await lab.client.ranges.get("/api/user/99/")
    }
    await #expect(throws: HexoskinError.noOwner(uri: "/elsewhere/5/")) {
      try await lab.client.ranges.get("/elsewhere/5/")
    }
    await #expect(
      throws: HexoskinError.foreignServer(uri: "https://x.example/api/user/9/", server: "http://127.0.0.1:8480")
    ) {
      try await lab.client.users.get("https://x.example/api/user/9/")
    }
    await #expect(throws: InvalidRequestError.self) { try await lab.client.users.get("") }
    await #expect(throws: InvalidRequestError.self) { try await lab.client.users.get("..") }
    #expect(lab.paths.isEmpty)
  }

  @Test func whatIsAbsentIsNilAndAWrongAddressIsNot() async throws {
    let lab = try Lab { sent in
      switch sent.request.path {
      case "/api/user/1/": .empty(.notFound)
      case "/api/user/2/": .json(#"{"error_message": "Sorry"}"#, status: .notFound)
      default: .empty(.forbidden)
      }
    }
    let absent = try await lab.client.users.getIfPresent(1)
    #expect(absent == nil)
    await #expect(throws: HTTPNotFound.self) { try await lab.client.users.getIfPresent(2) }
    await #expect(throws: HTTPForbidden.self) { try await lab.client.users.getIfPresent(3) }
  }

  @Test func creatingGivesTheObject() async throws {
    let lab = try Lab(status: .created, json: Documents.range)
    let created = try await lab.client.ranges.create(whole)
    #expect(created.object?.number == 61490)
    #expect(lab.only?.request.method == .post)
    #expect(lab.only?.request.path == "/api/range/")
    #expect(
      lab.only?.json
        == ["name": "x", "start": 353_163_129_199, "end": 353_163_139_199, "user": "/api/user/99/"])
  }

  @Test(arguments: ["/api/range/61496/", "http://127.0.0.1:8480/api/range/61496/", "https://internal/api/range/61496/"])
  func creatingWithoutABodyGivesTheURI(location: String) async throws {
    let lab = try Lab { _ in .empty(.created, [.location: location]) }
    let created = try await lab.client.ranges.create(whole)
    #expect(created == .uri("/api/range/61496/"))
  }

  @Test func creatingWithoutABodyAndWithoutAPlaceIsAnError() async throws {
    let lab = try Lab { _ in .empty(.created) }
    let error = try await #require(throws: ResponseDecodingError.self) {
      try await lab.client.ranges.create(whole)
    }
    #expect(error.problem == .emptyBody)
  }

  @Test func linksAreSentAsURIsHoweverTheyAreGiven() async throws {
    let user = try HubJSONDecoder().decode(HexoskinUser.self, from: Array(Documents.user.utf8))
    let lab = try Lab(apiPath: "/api/v1") { _ in .json(Documents.range, status: .created) }
    let links: [HexoskinLink<HexoskinUser>] = [
      99, "99", "/api/user/99/", HexoskinLink(user), HexoskinLink(nested: user),
    ]
    for link in links {
      _ = try await lab.client.ranges.create(.init(name: "x", start: 1, end: 2, user: link))
    }
    _ = try await lab.client.ranges.create(.init(name: "x", start: 1, end: 2, user: user))
    #expect(
      lab.transport.sent.map { $0.json?["user"] }
        == ["/api/v1/user/99/", "/api/v1/user/99/"] + Array(repeating: "/api/user/99/", count: 4))
  }

  @Test func updatingSendsWhatWasSetAlone() async throws {
    let lab = try Lab(status: .accepted, json: Documents.range)
    let range = try await lab.client.ranges.update("61490") {
      $0.note = nil
      $0.name = "run"
    }
    #expect(range?.number == 61490)
    #expect(lab.only?.request.method == .patch)
    #expect(lab.only?.request.path == "/api/range/61490/")
    #expect(lab.only?.json == ["name": "run", "note": nil])
  }

  @Test func replacingSendsEverythingThatWasRead() async throws {
    let lab = try Lab { sent in sent.request.method == .get ? .json(Documents.record) : .empty(.noContent) }
    var record = try await lab.client.records.get(37650)
    #expect(record.user.nested?.firstName == "Ann")
    record.firmwareRevision = "1.0.6"
    let replaced = try await lab.client.records.replace(record)
    #expect(replaced == nil)
    let body = try #require(lab.transport.sent.last?.json)
    #expect(lab.transport.sent.last?.request.method == .put)
    #expect(body["user"] == "/api/user/99/")
    #expect(body["firmware_rev"] == "1.0.6")
    #expect(body["device"] == .null)
    #expect(body["resource_uri"] == "/api/record/37650/")
    var expected = try JSONValue(parsing: Array(Documents.record.utf8))
    expected["user"] = "/api/user/99/"
    expected["firmware_rev"] = "1.0.6"
    #expect(body == expected)
  }

  @Test func anAccountIsChangedWhereItsURIIs() async throws {
    let lab = try Lab(json: Documents.page([Documents.account], limit: 1, total: 1))
    var account = try await lab.client.accounts.only()
    account.lastName = "Example-Öz"
    _ = try? await lab.client.accounts.replace(account)
    #expect(lab.paths == ["/api/account/?limit=2", "/api/user/99/"])
    #expect(lab.transport.sent.last?.json?["profile"] == "/api/profile/60/")
    #expect(lab.transport.sent.last?.json?["is_staff"] == false)
  }

  @Test func deletingExpectsNothing() async throws {
    let lab = try Lab { _ in .empty(.noContent) }
    try await lab.client.ranges.delete("61490")
    try await lab.client.annotations.delete(5)
    #expect(lab.transport.sent.map(\.request.method) == [.delete, .delete])
    #expect(lab.paths == ["/api/range/61490/", "/api/annotation/5/"])
  }

  @Test func onlyRefusesSeveral() async throws {
    let lab = try Lab(json: Documents.page([Documents.user, Documents.user], limit: 2, total: 7))
    let error = try await #require(throws: NotExactlyOne.self) { try await lab.client.users.only() }
    #expect(error.count == 7)
  }
}
