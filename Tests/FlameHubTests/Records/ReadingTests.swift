#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import FlameHub
import HubTesting
import Testing

/// What get, getIfPresent, list, first, only and all send, and what they make of the answer.
struct ReadingTests {
  private static let get = "GET /core/nodes/\(Lab.uuid)?include=registry,registryProject"

  @Test func get() async throws {
    let lab = try Lab(Documents.record(Documents.node(), meta: #"{"schema":{"name":"node"}}"#))
    let node = try await lab.hub.core.nodes.get(Lab.uuid)
    #expect(node.id.rawValue == Lab.uuid)
    #expect(node.realmID == ID(Lab.other))
    #expect(node.createdAt.description == "2025-01-31T12:00:00.000Z")
    _ = try await lab.hub.core.nodes.get(node)
    _ = try await lab.hub.core.nodes.get(node.id)
    _ = try await lab.hub.core.nodes.get(try #require(UUID(uuidString: Lab.uuid)))
    #expect(lab.sent == Array(repeating: Self.get, count: 4))
    #expect(lab.transport.sent.allSatisfy { !$0.hasBody && $0.request.headerFields[.contentType] == nil })
  }

  @Test func includeAndFields() async throws {
    let lab = try Lab { sent in
      .json(Documents.record(sent.request.path.contains("users") ? Documents.user : Documents.node()))
    }
    _ = try await lab.hub.core.nodes.get(Lab.uuid, include: [])
    _ = try await lab.hub.core.nodes.get(Lab.uuid, include: [.registry])
    _ = try await lab.hub.auth.users.get("admin", fields: [.email])
    _ = try await lab.hub.auth.users.get("admin", include: [], fields: FlameUser.optionalFields)
    #expect(
      lab.sent == [
        "GET /core/nodes/\(Lab.uuid)", "GET /core/nodes/\(Lab.uuid)?include=registry",
        "GET /auth/users/admin?include=realm&fields=+email", "GET /auth/users/admin?fields=+email",
      ])
  }

  @Test func metaOfARecord() async throws {
    let lab = try Lab(Documents.record(Documents.node(), meta: #"{"schema":{"name":"node"},"more":[1]}"#))
    let record = try await lab.hub.core.nodes.record(Lab.uuid)
    #expect(record.item.name == "my-node")
    #expect(record.meta.members["schema"]?["name"]?.stringValue == "node")
    #expect(record.meta.members["more"]?[0]?.intValue == 1)
    let bare = try Lab(#"{"data":\#(Documents.node())}"#)
    #expect(try await bare.hub.core.nodes.record(Lab.uuid).meta == ResponseMeta())
  }

  /// A 404 is nil only where the Hub says that the record is not there (wire page, sections 2.4 and 6).
  @Test func absentRecords() async throws {
    let absent = try Lab(
      status: .notFound,
      #"{"statusCode":404,"code":"entity_not_found","message":"The node was not found.","issues":[]}"#)
    #expect(try await absent.hub.core.nodes.getIfPresent(Lab.uuid) == nil)
    #expect(try await absent.hub.core.nodes.getIfPresent(ID<Node>(Lab.uuid)) == nil)
    #expect(try await absent.hub.core.nodes.getIfPresent(UUID()) == nil)
    let error = await #expect(throws: HTTPNotFound.self) { try await absent.hub.core.nodes.get(Lab.uuid) }
    #expect(error.map { "\($0)" } == "received status code 404 (entity_not_found): The node was not found.")
  }

  @Test(arguments: [
    #"{"name":"JWTError","code":"jwk_not_found","message":"The JWK was not found.","issues":[]}"#,
    #"{"status":404,"message":"Not Found"}"#, "<html>404</html>", "", "[]", #"{"code":null}"#,
  ])
  func other404s(body: String) async throws {
    let lab = try Lab(status: .notFound, body)
    await #expect(throws: HTTPNotFound.self) { try await lab.hub.core.nodes.getIfPresent(Lab.uuid) }
    await #expect(throws: HTTPNotFound.self) { try await lab.hub.core.nodes.get(Lab.uuid) }
  }

  @Test func theSameCodeWithAnotherStatusIsAnError() async throws {
    let lab = try Lab(status: .badRequest, #"{"code":"entity_not_found","message":"m"}"#)
    await #expect(throws: HTTPBadRequest.self) { try await lab.hub.core.nodes.getIfPresent(Lab.uuid) }
  }

  @Test func list() async throws {
    let lab = try Lab(
      Documents.list(
        [Documents.node(), Documents.node(Lab.other)], total: 7, limit: 2, offset: 3, more: #","schema":{"x":1}"#))
    let page = try await lab.hub.core.nodes.list()
    #expect(page.items.map(\.id.rawValue) == [Lab.uuid, Lab.other])
    #expect(page.total == 7)
    #expect((page.meta.total, page.meta.limit, page.meta.offset) == (7, 2, 3))
    #expect(page.meta.members == ["schema": ["x": 1]])
    #expect(page.next == PageCursor(offset: 5))
    _ = try await lab.hub.core.nodes.list(
      where: .online == true && .name.contains("my-"), sort: .descending(.createdAt), page: .init(limit: 25),
      include: [.registry], fields: [])
    _ = try await lab.hub.core.nodes.list(page: .serverDefault, include: [])
    #expect(
      lab.sent == [
        "GET /core/nodes?page[limit]=50&page[offset]=0&include=registry,registryProject",
        "GET /core/nodes?page[limit]=25&page[offset]=0&filter[online]=true&filter[name]=~my-~&sort=-createdAt&include=registry",
        "GET /core/nodes",
      ])
  }

  @Test func first() async throws {
    let lab = try Lab(Documents.list([Documents.node()], total: 3))
    #expect(try await lab.hub.core.nodes.first(where: .name == "my-node", sort: .by(.name))?.name == "my-node")
    #expect(
      lab.sent == [
        "GET /core/nodes?page[limit]=1&page[offset]=0&filter[name]=my-node&sort=name&include=registry,registryProject"
      ])
    #expect(try await Lab(Documents.list([], total: 0)).hub.core.nodes.first() == nil)
  }

  @Test(arguments: [(0, 0), (2, 2), (1, 2), (0, 5)])
  func onlyRefusesNoneAndSeveral(items: Int, total: Int) async throws {
    let lab = try Lab(Documents.list(Array(repeating: Documents.node(), count: items), total: total))
    let error = await #expect(throws: NotExactlyOne.self) { try await lab.hub.core.nodes.only(where: .name == "x") }
    #expect(error == NotExactlyOne(resource: "Node", count: max(items, total)))
  }

  @Test func only() async throws {
    let lab = try Lab(Documents.list([Documents.realm], total: 1))
    #expect(try await lab.hub.auth.realms.only(where: .name == "master").builtIn)
    #expect(lab.sent == ["GET /auth/realms?page[limit]=2&page[offset]=0&filter[name]=master"])
  }

  /// A Hub that gives at most so many nodes a page, as it does with 50.
  private func hub(of count: Int, atMost most: Int, total: Int? = nil) throws -> Lab {
    try Lab { sent in
      let query = [QueryItem](queryString: sent.request.path.split(separator: "?").last ?? "")
      let number = { (name: String) in query.first { $0.name == name }.flatMap { Int($0.value) } }
      let (limit, offset) = (min(number("page[limit]") ?? most, most), number("page[offset]") ?? 0)
      let nodes = (0..<count).dropFirst(offset).prefix(limit).map { Documents.node(name: "node-\($0)") }
      return .json(Documents.list(nodes, total: total ?? count, limit: limit, offset: offset))
    }
  }

  @Test func allOverSeveralPages() async throws {
    let lab = try hub(of: 120, atMost: 50)
    var names: [String] = []
    for try await node in lab.hub.core.nodes.all(where: .hidden == false, include: [], pageSize: 500) {
      names.append(node.name)
    }
    #expect(names == (0..<120).map { "node-\($0)" })
    #expect(
      lab.sent
        == [0, 50, 100].map { "GET /core/nodes?page[limit]=500&page[offset]=\($0)&filter[hidden]=false&sort=createdAt" }
    )
  }

  @Test func allWithASizeAMaximumAndAPlace() async throws {
    let lab = try hub(of: 10, atMost: 50)
    let nodes = try await lab.hub.core.nodes.all(sort: .by(.name), include: [], pageSize: 3, maximum: 4).collect()
    #expect(nodes.map(\.name) == ["node-0", "node-1", "node-2", "node-3"])
    #expect(lab.sent.count == 2)
    let rest = try await lab.hub.core.nodes.all(include: [], from: PageCursor(offset: 8)).collect()
    #expect(rest.map(\.name) == ["node-8", "node-9"])
    #expect(try await lab.hub.core.nodes.all(maximum: 0).collect().isEmpty)
    #expect(lab.sent.count == 3)
    _ = try await lab.hub.core.nodes.all(include: [], maximum: 2).collect()
    #expect(lab.sent.last == "GET /core/nodes?page[limit]=2&page[offset]=0&sort=createdAt")
  }

  @Test func aTotalThatIsTooLargeEndsTheList() async throws {
    let lab = try hub(of: 3, atMost: 2, total: 1000)
    #expect(try await lab.hub.core.nodes.all(include: []).collect().count == 3)
    #expect(lab.sent.count == 3)
  }

  @Test func anAbsentTotalIsNoEnd() async throws {
    let lab = try Lab { sent in
      let isFirst = sent.request.path.contains("offset%5D=0")
      return .json(#"{"data":[\#(isFirst ? Documents.node() : "")],"meta":{}}"#)
    }
    #expect(try await lab.hub.core.nodes.all(include: []).collect().count == 1)
    #expect(lab.sent.count == 2)
  }

  @Test(arguments: ["9223372036854775807", "-1", "\"5\"", "null", "1e400", "1.5"])
  func nonsenseInMetaIsNoCrash(number: String) async throws {
    let lab = try Lab(
      #"{"data":[\#(Documents.node())],"meta":{"total":\#(number),"limit":\#(number),"offset":\#(number)}}"#)
    _ = try await lab.hub.core.nodes.list()
    #expect(lab.sent.count == 1)
  }

  @Test func anAnswerThatIsNoList() async throws {
    for body in [#"{"data":{}}"#, "[]", Documents.node(), #"{"data":[{"id":5}]}"#] {
      let lab = try Lab(body)
      await #expect(throws: ResponseDecodingError.self) { try await lab.hub.core.nodes.list() }
    }
    let html = try Lab { _ in .json("<html>", headerFields: [.contentType: "text/html"]) }
    let error = await #expect(throws: ResponseDecodingError.self) { try await html.hub.core.nodes.list() }
    #expect(error?.problem == .unexpectedContentType("text/html"))
    #expect(error?.operation == "core.nodes.list")
  }
}
