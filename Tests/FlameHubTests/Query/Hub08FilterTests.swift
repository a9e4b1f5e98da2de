@testable import FlameHub
import HubTesting
import Testing

/// What Hub 0.8 reads in a condition, as recorded (core-query-filter.har): its `~` begins with, and has wildcards.
struct Hub08FilterTests {
  private func text(_ filter: Filter<Node>) throws -> String {
    try FlameDialect(.of(.hub08)).items(for: ListQuery(filter: filter, page: .serverDefault))[0].value
  }

  private static let texts: [(Filter<Node>, String)] = [
    (.name == "my-node-4", "my-node-4"), (.name == "=my-node-4", "=my-node-4"), (.name != "my-node-4", "!my-node-4"),
    (.name == "zeta_100%", "zeta_100%"), (.name > "my-node-4", ">my-node-4"), (.name < "my-node-4", "<my-node-4"),
    (.name >= "my-node-42", ">=my-node-42"), (.name <= "my-node-1", "<=my-node-1"),
  ]
  private static let parts: [(Filter<Node>, String)] = [
    (.name.hasPrefix("my-node-4"), "~my-node-4"), (.name.like("my-node-4"), "~my-node-4"),
    (.name.isMember(of: ["my-node-1", "my-node-42"]), "my-node-1,my-node-42"),
    (.name.isNotMember(of: ["my-node-1", "my-node-42"]), "!my-node-1,my-node-42"),
    (.name.written("~my_node"), "~my_node"), (.name.written("!~a"), "!~a"),
  ]
  private static let others: [(Filter<Node>, String)] = [
    (.hidden == true, "true"), (.hidden != true, "!true"), (.robotID == nil, "null"), (.robotID != nil, "!null"),
  ]

  @Test(arguments: texts + parts + others)
  func vectors(filter: Filter<Node>, text: String) throws {
    #expect(try self.text(filter) == text)
  }

  @Test(arguments: ["%node-4", "my_node", "a\\b", "a,b", "", " a", "a ", "~a", "!a", "<a", ">a", "007", "1e3", "true"])
  func partsThatWouldBeReadOtherwise(part: String) {
    #expect(throws: InvalidRequestError.self) { try text(.name.hasPrefix(part)) }
    #expect(throws: InvalidRequestError.self) { try text(.name.like(part)) }
  }

  @Test(arguments: ["", "a,b", " a", "a ", "!a", "~a", "<a", "true", "Null", "007", "0", "123", "1.5"])
  func valuesThatWouldBeReadOtherwise(value: String) {
    #expect(throws: InvalidRequestError.self) { try text(.name == value) }
    #expect(throws: InvalidRequestError.self) { try text(.name.isMember(of: ["b", value])) }
  }

  @Test func wildcardsAreTextElsewhere() throws {
    let error = #expect(throws: InvalidRequestError.self) { try text(.name.hasPrefix("my_node")) }
    #expect(error?.reason.contains("Hub 0.8 would read the '_' of 'my_node' as a wildcard") == true)
    let newest = FlameDialect(.newest)
    #expect(try newest.items(for: ListQuery<Node>(filter: .name.hasPrefix("my_node%"))).last?.value == "my_node%~")
  }

  @Test func namesAreThoseOfTheGeneration() async throws {
    let lab = try Lab(generation: .hub08, #"{"meta":{"total":1},"data":[]}"#)
    let page = try await lab.hub.core.analysisNodes.list(
      where: .raw("analysis.projectId", Lab.uuid) && .raw("colour", "blue") && .raw("node.realm_id", Lab.uuid),
      page: .serverDefault, include: [])
    #expect(
      lab.sent == [
        "GET /core/analysis-nodes?filter[analysis.project_id]=\(Lab.uuid)&filter[colour]=blue&filter[node.realm_id]=\(Lab.uuid)"
      ])
    #expect(page.total == 1)
    #expect(page.meta.limit == nil)
    #expect(page.next == nil)
  }
}
