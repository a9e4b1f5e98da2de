import Hexoskin
import Testing

@Suite struct HexoskinListTests {
  let server = HexoskinStub()

  private func threePages() {
    server["/api/range/?limit=2"] = HexoskinStub.page(
      [HexoskinStub.range(1), HexoskinStub.range(2)], next: "/api/range/?limit=2&offset=2", total: 5)
    server["/api/range/?limit=2&offset=2"] = HexoskinStub.page(
      [HexoskinStub.range(3), HexoskinStub.range(4)], next: "/api/range/?limit=2&offset=4",
      previous: "/api/range/?limit=2&offset=0", total: 5)
    server["/api/range/?limit=2&offset=4"] = HexoskinStub.page(
      [HexoskinStub.range(5)], previous: "/api/range/?limit=2&offset=2", total: 5)
    server["/api/range/?limit=2&offset=0"] = server["/api/range/?limit=2"]
  }

  @Test func pagesComeIntoTheSameList() async throws {
    threePages()
    let list = try await server.client().resource("range").list(["limit": 2])
    #expect(list.count == 2)
    #expect(list.totalCount == 5)
    #expect(list.meta["total_tracks"] == 1)
    #expect(list.nextURL == "/api/range/?limit=2&offset=2")
    let came = try await list.loadNext()
    #expect(came.compactMap { $0["id"]?.int } == [3, 4])
    try await list.loadNext()
    #expect(list.map { $0["id"]?.int } == [1, 2, 3, 4, 5])
    #expect(list.nextURL == nil)
    await #expect(throws: HexoskinError.endOfList) { try await list.loadNext() }
    #expect("\(list)" == "5 of 5 objects of range")
    #expect(list.resource.schema.name == "range")
  }

  @Test func parametersCanBeLabels() async throws {
    threePages()
    server["/api/range/?startTimestamp__lt=347477726132&user=%2Fapi%2Fuser%2F99%2F&rank__in=0%2C1"] =
      HexoskinStub.page([HexoskinStub.range(7)])
    server["/api/range/"] = HexoskinStub.page([HexoskinStub.range(8)])
    let hexo = try server.client()
    let ranges = try await hexo.resource("range")
    let user = try await hexo.resource("user").get(99)
    let list = try await ranges.where(startTimestamp__lt: 347_477_726_132, user: .object(user), rank__in: [0, 1])
    #expect(list[0]["id"] == 7)
    #expect(try await ranges.where()[0]["id"] == 8)
    #expect(try await ranges.where(limit: 2).count == 2)
    await #expect(throws: InvalidRequestError.self) { try await ranges.where(["limit": 2], offset: 2) }
  }

  @Test func pagesBeforeComeToTheBeginning() async throws {
    threePages()
    let list = try await server.client().resource("range").list(["limit": 2, "offset": 2])
    try await list.loadPrevious()
    #expect(list.objects.map { $0["id"]?.int } == [1, 2, 3, 4])
    #expect(list.previousURL == nil)
    #expect(list.nextURL == "/api/range/?limit=2&offset=4")
    await #expect(throws: HexoskinError.startOfList) { try await list.loadPrevious() }
  }

  @Test func allLeavesTheListAsItIs() async throws {
    threePages()
    let list = try await server.client().resource("range").list(["limit": 2])
    var ids: [Int?] = []
    for try await range in list.all { ids.append(range["id"]?.int) }
    #expect(ids == [1, 2, 3, 4, 5])
    #expect(list.count == 2)
    try await list.loadAll()
    #expect(list.count == 5)
  }

  @Test func aCircleEnds() async throws {
    server["/api/range/"] = HexoskinStub.page([HexoskinStub.range(1)], next: "/api/range/?offset=1", total: 9)
    server["/api/range/?offset=1"] = HexoskinStub.page([HexoskinStub.range(2)], next: "/api/range/?offset=1", total: 9)
    let list = try await server.client().resource("range").list()
    await #expect(throws: RepeatedPage.self) { for try await _ in list.all {} }
    await #expect(throws: RepeatedPage.self) { try await list.loadAll() }
    #expect(list.count == 2)
  }

  /// A server that always names a further page without an object.
  @Test func pagesWithoutObjectsEnd() async throws {
    server["/api/range/"] = HexoskinStub.page([HexoskinStub.range(1)], next: "/api/range/?offset=1", total: 1)
    for offset in 1...9 {
      server["/api/range/?offset=\(offset)"] = HexoskinStub.page([], next: "/api/range/?offset=\(offset + 1)", total: 1)
    }
    let list = try await server.client().resource("range").list()
    var count = 0
    await #expect(throws: HexoskinError.emptyPages(resource: "range")) { for try await _ in list.all { count += 1 } }
    #expect(count == 1)
    #expect(server.requests.count == 4)
    await #expect(throws: HexoskinError.emptyPages(resource: "range")) { try await list.loadAll() }
    #expect(list.count == 1)
    #expect(server.requests.count == 7)
    await #expect(throws: HexoskinError.emptyPages(resource: "range")) { try await list.loadNext() }
    #expect(server.requests.count == 7)
  }

  @Test func someEmptyPagesArePassedOver() async throws {
    server["/api/range/"] = HexoskinStub.page([], next: "/api/range/?offset=1")
    for offset in 1...7 {
      // Two empty ones, one with an object, again and again.
      let objects = offset % 3 == 2 ? [HexoskinStub.range(offset)] : []
      server["/api/range/?offset=\(offset)"] = HexoskinStub.page(
        objects, next: offset < 7 ? "/api/range/?offset=\(offset + 1)" : nil)
    }
    let list = try await server.client().resource("range").list()
    var ids: [Int?] = []
    for try await range in list.all { ids.append(range["id"]?.int) }
    #expect(ids == [2, 5])
    try await list.loadAll()
    #expect(list.map { $0["id"]?.int } == [2, 5])
  }

  @Test func aSecondLoadIsRefusedAndAFailedOneLeavesTheList() async throws {
    threePages()
    let list = try await server.client().resource("range").list(["limit": 2])
    server.close()
    let first = Task { try await list.loadNext() }
    await server.waitForRequest()
    await #expect(throws: HexoskinError.isLoading) { try await list.loadNext() }
    server.open()
    _ = try await first.value
    #expect(list.count == 4)
    server.failNext(.serviceUnavailable)
    await #expect(throws: HTTPServerError.self) { try await list.loadNext() }
    #expect(list.nextURL == "/api/range/?limit=2&offset=4")
    try await list.loadNext()
    #expect(list.count == 5)
  }

  @Test func credentialsStayWithTheServerAndTheList() async throws {
    server["/api/range/"] = HexoskinStub.page([HexoskinStub.range(1)], next: "http://elsewhere/api/range/?offset=1")
    threePages()
    let hexo = try server.client()
    let list = try await hexo.resource("range").list()
    await #expect(throws: HexoskinError.self) { try await list.loadNext() }
    #expect(server.requests == ["GET /api/range/"])
    let another = try server.client()
    let other = RequestOptions(auth: another.authorization(.basic("bob@example.com", "secret")))
    let theirs = try await another.resource("range").list(["limit": 2], options: other)
    try await theirs.loadNext()
    _ = try await theirs[0].user.first_name
    let senders = server.authorizations.suffix(3)
    #expect(Set(senders) == ["Basic Ym9iQGV4YW1wbGUuY29tOnNlY3JldA=="])
  }

  @Test func deletesAnObjectOfTheList() async throws {
    threePages()
    server["/api/range/2/"] = HexoskinStub.range(2)
    let list = try await server.client().resource("range").list(["limit": 2])
    let second = list[1]
    try await list.delete(at: 1)
    #expect(list.map { $0["id"]?.int } == [1])
    #expect(second.isDeleted)
    await #expect(throws: InvalidRequestError.self) { try await list.delete(at: 1) }
    #expect(server.requests.last == "DELETE /api/range/2/")
  }

  @Test func parametersAreWrittenAsTheServerReadsThem() async throws {
    let instant = try #require(Timestamp("2013-01-04T21:27:47.703125Z"))
    var parameters: HexoskinParameters = [
      "startTimestamp__lt": .instant(instant), "rank__in": [0, 1], "trainingroutine__isnull": true,
      "name": "Täglich & <run>", "factor": 1.5, "order_by": "-start,name",
    ]
    parameters.add("dataid", each: [19, 33])
    let items = try parameters.queryItems(ticksPerSecond: 256)
    #expect(
      items == [
        QueryItem("startTimestamp__lt", "347477726132"), QueryItem("rank__in", "0,1"),
        QueryItem("trainingroutine__isnull", "True"), QueryItem("name", "Täglich & <run>"), QueryItem("factor", "1.5"),
        QueryItem("order_by", "-start,name"), QueryItem("dataid", "19"), QueryItem("dataid", "33"),
      ])
    let hexo = try server.client()
    let user = try await hexo.resource("user").get(99)
    server["/api/range/?user=%2Fapi%2Fuser%2F99%2F"] = HexoskinStub.page([HexoskinStub.range(1)])
    #expect(try await hexo.resource("range").list(["user": .object(user)]).count == 1)
  }

  @Test(arguments: [["note": nil], ["context": ["a": 1]], ["name__in": ["a,b", "c"]]] as [HexoskinParameters])
  func refusesWhatAQueryCannotSay(_ parameters: HexoskinParameters) async throws {
    let ranges = try await server.client().resource("range")
    await #expect(throws: InvalidRequestError.self) { try await ranges.list(parameters) }
    #expect(server.requests.isEmpty)
  }

  @Test(arguments: [
    #"{"objects": [{"id": 1}]}"#, #"{"meta": null, "objects": []}"#, #"{"meta": {"limit": 20}}"#,
    #"{"meta": {"limit": 20}, "objects": {}}"#, #"{"meta": {"limit": 20}, "objects": null}"#,
    #"{"meta": {"limit": 20}, "objects": [{"id": 1}, 2]}"#, #"{"meta": [], "objects": []}"#, "[]", "null", "7",
  ])
  func aPageInTheWrongShapeIsNoList(_ body: String) async throws {
    server["/api/range/"] = body
    let ranges = try await server.client().resource("range")
    await #expect(throws: HexoskinError.notAList(resource: "range")) { try await ranges.list() }
  }

  @Test func anObjectMayHaveFieldsNamedAsThoseOfPages() async throws {
    server["/api/track/"] = #"{"meta": null, "objects": 3, "resource_uri": "/api/track/1/"}"#
    let list = try await server.client().resource("track").list()
    #expect(list.count == 1)
    #expect(list[0]["objects"] == 3)
  }

  @Test(arguments: ["schema", "set"]) func whatIsNoIdIsRefusedBeforeSending(_ id: String) async throws {
    let ranges = try await server.client().resource("range")
    await #expect(throws: InvalidRequestError.self) { try await ranges.get(id) }
    #expect(server.requests.isEmpty)
  }

  @Test func whatIsNoListSaysSo() async throws {
    server["/api/data/?record=1"] = "[]"
    server["/api/track/"] = #"{"count": 1, "name": "a report"}"#
    let hexo = try server.client()
    await #expect(throws: HexoskinError.notAList(resource: "data")) {
      try await hexo.resource("data").list(["record": 1])
    }
    let report = try await hexo.resource("track").list()[0]
    #expect(report["name"] == "a report")
    #expect(report.uri == nil)
    await #expect(throws: HexoskinError.noURI(resource: "track")) { try await report.update(["name": "x"]) }
  }
}
