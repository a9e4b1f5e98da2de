@testable import FlameHub
@_spi(Backend) import HubQuery
import Testing

/// The reference vectors of the query encoder (wire page, sections 3.1 and 8.3).
struct FlameDialectTests {
  private func items(_ query: ListQuery<Node>) throws -> [QueryItem] { try FlameDialect(.newest).items(for: query) }

  private func filters(_ filter: Filter<Node>) throws -> [QueryItem] {
    try items(ListQuery(filter: filter, page: .serverDefault))
  }

  @Test(arguments: [
    (PageRequest.default, ["50", "0"]), (PageRequest(), ["50", "0"]), (PageRequest(limit: 100), ["100", "0"]),
    (PageRequest(offset: 100), ["50", "100"]), (PageRequest(limit: 100, offset: 100), ["100", "100"]),
    (PageRequest(limit: 1, offset: nil), ["1"]), (PageRequest(limit: nil, offset: 7), ["7"]), (.serverDefault, []),
  ])
  func pages(page: PageRequest, values: [String]) throws {
    #expect(try items(ListQuery(page: page)).map(\.value) == values)
  }

  @Test func pageNames() throws {
    #expect(try items(ListQuery()).map(\.name) == ["page[limit]", "page[offset]"])
    #expect(try items(ListQuery(page: PageRequest(limit: nil, offset: 1))).map(\.name) == ["page[offset]"])
  }

  @Test func equality() throws {
    let expected = [QueryItem("filter[name]", "foo")]
    #expect(try filters(.name == "foo") == expected)
    #expect(try filters(.name.compare(.equal, "foo")) == expected)
    #expect(try filters(.name.written("foo")) == expected)
    #expect(try filters(.raw("name", "foo")) == expected)
    #expect(try filters(.id == "foo") == [QueryItem("filter[id]", "foo")])
  }

  /// Both documented spellings send the same: operator and value, or finished text.
  @Test(arguments: [
    (Filter<Node>.name.compare(.like, "foo"), "~foo"), (.name.compare(.lessThan, "foo"), "<foo"),
    (.name.compare(.lessThanOrEqual, "foo"), "<=foo"), (.name.compare(.greaterThan, "foo"), ">foo"),
    (.name.compare(.greaterThanOrEqual, "foo"), ">=foo"), (.name.compare(.notEqual, "foo"), "!foo"),
    (.name.compare(.contains, "foo"), "~foo~"), (.name.compare(.prefix, "foo"), "foo~"),
    (.name.compare(.suffix, "foo"), "~foo"), (.name.compare(.memberOf, "foo"), "foo"),
    (.name.compare(.notMemberOf, "foo"), "!foo"), (.name.like("my-node-4"), "~my-node-4"),
    (.name.contains("foo"), "~foo~"), (.name.hasPrefix("foo"), "foo~"), (.name.hasSuffix("foo"), "~foo"),
    (.name != "foo", "!foo"), (.name.isMember(of: ["a", "b"]), "a,b"), (.name.isNotMember(of: ["a", "b"]), "!a,b"),
  ])
  func operators(filter: Filter<Node>, text: String) throws {
    #expect(try filters(filter) == [QueryItem("filter[name]", text)])
    #expect(try filters(.name.written(text)) == filters(filter))
    #expect(try filters(.raw("name", text)) == filters(filter))
  }

  @Test func numbersAreComparedByTheirText() throws {
    let size = Field<Node, Int>("size")
    #expect(try filters(size < 20)[0].value == "<20")
    #expect(try filters(size <= 20)[0].value == "<=20")
    #expect(try filters(size > 20)[0].value == ">20")
    #expect(try filters(size >= -20)[0].value == ">=-20")
    #expect(try filters(Field<Node, Double>("weight") == 0.5)[0].value == "0.5")
    #expect(throws: InvalidRequestError.self) { try filters(Field<Node, Double>("weight") == .infinity) }
  }

  @Test func truthNullAndInstants() throws {
    let instant = try #require(Timestamp("2025-01-31T12:00:00.000Z"))
    #expect(try filters(.online == true) == [QueryItem("filter[online]", "true")])
    #expect(try filters(.hidden != false) == [QueryItem("filter[hidden]", "!false")])
    #expect(try filters(.clientID == nil) == [QueryItem("filter[clientId]", "null")])
    #expect(try filters(.clientID != nil) == [QueryItem("filter[clientId]", "!null")])
    #expect(try filters(Field<Node, Timestamp>("createdAt") >= instant)[0].value == ">=2025-01-31T12:00:00.000Z")
  }

  @Test func sortIncludeAndFields() throws {
    func items(_ query: ListQuery<Node>) throws -> [QueryItem] { try FlameDialect(.newest).items(for: query) }
    #expect(try items(ListQuery(sort: .by(.createdAt), page: .serverDefault)) == [QueryItem("sort", "createdAt")])
    #expect(try items(ListQuery(sort: .descending(.name), page: .serverDefault)) == [QueryItem("sort", "-name")])
    #expect(
      try items(ListQuery(sort: .descending(.name).then(.by(.createdAt)), page: .serverDefault))
        == [QueryItem("sort", "-name,createdAt")])
    #expect(try items(ListQuery(page: .serverDefault, include: [.registry])) == [QueryItem("include", "registry")])
    #expect(
      try items(ListQuery(page: .serverDefault, include: [.registry, .registryProject]))
        == [QueryItem("include", "registry,registryProject")])
    #expect(try items(ListQuery(page: .serverDefault, include: [])).isEmpty)
    #expect(
      try FlameDialect(.newest).items(for: ListQuery<FlameUser>(page: .serverDefault, fields: [.email]))
        == [QueryItem("fields", "+email")])
    #expect(
      try items(ListQuery(page: .serverDefault, fields: [OptionalField("foo"), OptionalField("bar")]))
        == [QueryItem("fields", "+foo,+bar")])
  }

  /// The bytes that section 3.1 shows.
  @Test func theWholeOnTheWire() throws {
    let query = ListQuery<Node>(
      filter: .name.like("my-node-4") && .online == true, sort: .descending(.createdAt),
      page: PageRequest(limit: 10, offset: 5), include: [.registry, .registryProject],
      fields: [OptionalField("publicKey")])
    #expect(
      try items(query).queryString
        == "page%5Blimit%5D=10&page%5Boffset%5D=5&filter%5Bname%5D=~my-node-4&filter%5Bonline%5D=true"
        + "&sort=-createdAt&include=registry%2CregistryProject&fields=%2BpublicKey")
  }

  @Test(arguments: [PageRequest(limit: 0), PageRequest(limit: -1), PageRequest(offset: -1)])
  func impossiblePages(page: PageRequest) {
    #expect(throws: InvalidRequestError.self) { try items(ListQuery(page: page)) }
  }

  @Test func oneFieldTwiceIsRefused() {
    let error = #expect(throws: InvalidRequestError.self) {
      try filters(.name == "a" && .online == true && .name != "b")
    }
    #expect(error?.reason.contains("'name' has two conditions") == true)
    #expect(throws: InvalidRequestError.self) { try filters(.name == "a" && .raw("name", "b")) }
  }

  /// Reliability, case 175.
  @Test(arguments: ["", "a]", "[a", "a]b", "a&b", "a,b", "a b", "a=b", "\u{E4}", "a\u{301}", "a\r\n"])
  func fieldsThatWouldBeOthersAreRefused(name: String) {
    #expect(throws: InvalidRequestError.self) { try filters(.raw(name, "x")) }
  }

  @Test(arguments: ["name", "registry.name", "some_field", "a-b", "A1"])
  func otherFieldsAreSent(name: String) throws {
    #expect(try filters(.raw(name, "=x, ")) == [QueryItem("filter[\(name)]", "=x, ")])
  }
}
