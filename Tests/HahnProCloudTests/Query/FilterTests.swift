import HahnProCloud
import HubTesting
import Testing

/// Lists are asked as the vendor's package asks (wire page, sections 2.3 and 4.3).
struct FilterTests {
  @Test(
    arguments: [
      (.tags.contains("test"), "tags=@test"),
      (.tags.isMember(of: ["test", "e2e"]) && .parent == "64f0", "tags=@test,e2e;parent==64f0"),
      (.name == "A+B & C/ö", "name==A+B & C/ö"),
      (.type == "1234", "type==1234"),
      (.everything, ""),
      (.everything && .type == "1234", "type==1234"),
      (.raw("foo", "==bar"), "foo==bar"),
      (.raw("tags", "=@tag1 tag2"), "tags=@tag1 tag2"),
      (.updatedAt >= Self.january && .updatedAt <= Self.february, Self.period),
    ] as [(Filter<Asset>, String)])
  func filters(filter: Filter<Asset>, text: String) async throws {
    let lab = try Lab(Documents.page([], total: 0, limit: 50))
    _ = try await lab.cloud.assets.list(where: filter)
    #expect(lab.sent == ["GET /api/assets?limit=50&page=1&filter=\(text)"])
  }

  static let january = Timestamp("2024-01-01T00:00:00.000Z") ?? Timestamp(secondsSince1970: 0)
  static let february = Timestamp("2024-01-31T23:59:59.999Z") ?? Timestamp(secondsSince1970: 0)
  static let period = "updatedAt>=2024-01-01T00:00:00.000Z;updatedAt<=2024-01-31T23:59:59.999Z"

  @Test(
    arguments: [
      (.name == "a;b", "';'"), (.name == "", "empty"), (.tags.isMember(of: []), "empty"),
      (.tags.isMember(of: ["a,b"]), "comma"), (.tags.contains("a b"), "blank"),
      (.tags.isMember(of: ["a", ""]), "empty"),
      (.name != "x", "notEqual"), (.name < "x", "lessThan"), (.name.hasPrefix("x"), "prefix"),
      (.raw("a==1;b", "==2"), "no name of a field"), (.raw("a", "~?x"), "operators"), (.raw("a", "==1;b==2"), "';'"),
      (.updatedAt > Self.january, "greaterThan"),
    ] as [(Filter<Asset>, String)])
  func refusals(filter: Filter<Asset>, reason: String) async throws {
    let lab = try Lab("{}")
    let error = await #expect(throws: InvalidRequestError.self) { try await lab.cloud.assets.list(where: filter) }
    #expect(error?.description.contains(reason) == true)
    #expect(error?.operation == "assets.list")
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func numbersAndInstantsOfRawFields() throws {
    let condition = try Content.fieldTable.condition("size", .greaterThanOrEqual, ["5"])
    let call = try HahnProCallsProbe.contents().list(ListQuery(filter: condition, page: .serverDefault))
    #expect(call.query == [QueryItem("filter", "size>=5")])
  }

  @Test func pagesAreNumbered() async throws {
    let lab = try Lab(Documents.page([], total: 0, limit: 10))
    _ = try await lab.cloud.assets.list(sort: .descending(.updatedAt), page: .page(2, limit: 10), populate: [.type])
    _ = try await lab.cloud.assets.list(page: .everything)
    _ = try await lab.cloud.assets.list(page: .serverDefault)
    #expect(
      lab.sent == [
        "GET /api/assets?limit=10&page=2&sort=-updatedAt&populate=type", "GET /api/assets?limit=0&page=1",
        "GET /api/assets",
      ])
  }

  @Test(arguments: [
    PageRequest(limit: 10, offset: 5), PageRequest(limit: -1), PageRequest(limit: 10, offset: -10),
    PageRequest(limit: nil, offset: 10), PageRequest(limit: 0, offset: 10),
  ])
  func pagesThatHaveNoNumber(page: PageRequest) async throws {
    let lab = try Lab("{}")
    await #expect(throws: InvalidRequestError.self) { try await lab.cloud.assets.list(page: page) }
    #expect(lab.transport.sent.isEmpty)
  }

  @Test func severalSortKeysAreRefused() async throws {
    let lab = try Lab("{}")
    await #expect(throws: InvalidRequestError.self) {
      try await lab.cloud.assets.list(sort: .ascending(.name).then(.ascending(.createdAt)))
    }
  }

  @Test func selectedFieldsAndLanguage() async throws {
    let lab = try Lab(#"{"docs":[{"id":"1","name":"Pumpe"}],"total":1,"limit":5}"#)
    let page = try await lab.cloud.assets.select(["name", "tags"], page: .page(1, limit: 5), language: "de")
    #expect(page.items.first?["name"] == "Pumpe")
    #expect(lab.sent == ["GET /api/assets?select=name,tags&limit=5&page=1&lang=de"])
  }
}

/// Calls without a client.
enum HahnProCallsProbe {
  static func contents() throws -> HahnProCalls<Content> { try Lab("{}").cloud.contents.calls }
}
