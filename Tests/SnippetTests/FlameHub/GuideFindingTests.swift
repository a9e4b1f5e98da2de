import FlameHub
import HubSandbox
import Testing

/// The user guide's part on finding, with its 45 nodes.
struct GuideFindingTests {
  private let list = "core GET /nodes?page[limit]=50&page[offset]=0"
  private let include = "&include=registry,registry_project"

  @Test func pages() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      try await hub.addGuideNodes(45, realm: realm)
      let place = sandbox.journal.count
      let (first, next) = try await guidePages(hub)
      #expect(first.items.count == 25)
      #expect(first.total == 45)
      #expect(Array(first.items[10..<20]) == next.items)
      #expect(
        sandbox.lines(since: place) == [
          "core GET /nodes?page[limit]=25&page[offset]=0" + include,
          "core GET /nodes?page[limit]=10&page[offset]=10" + include,
        ])

      let second = sandbox.journal.count
      let pages = try await guideDefaultPage(hub)
      #expect(pages.first == pages.last)
      #expect(pages.first?.items.count == 45)
      #expect(sandbox.lines(since: second) == [list + include, list + include])
    }
  }

  @Test func filters() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      try await hub.addGuideNodes(45, realm: realm)
      var place = sandbox.journal.count
      #expect(try await guideFilter(hub)?.name == "my-node-42")
      #expect(sandbox.lines(since: place) == [list + "&filter[name]=my-node-42" + include])

      place = sandbox.journal.count
      let found = try await guideLike(hub).map { $0.items.map(\.name).sorted() }
      let expected = ["my-node-4"] + (0...5).map { "my-node-4\($0)" }
      #expect(found == [expected, expected, expected])
      #expect(
        sandbox.lines(since: place) == Array(repeating: list + "&filter[name]=~my-node-4" + include, count: 3))
    }
  }

  @Test func operators() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      try await hub.addGuideNodes(45, realm: realm)
      var place = sandbox.journal.count
      var totals: [Int] = []
      for filter in guideOperators() {
        totals.append(try await hub.core.nodes.list(where: filter, sort: .by(.name), page: .init(limit: 3)).total)
      }
      #expect(totals == [44, 11, 12, 11, 12, 1, 45, 0])
      let sent = [
        "name]=!my-node-1", "name]=<my-node-2", "name]=<=my-node-2", "name]=>my-node-4", "name]=>=my-node-4",
        "name]=my-node-4", "online]=false", "robot_id]=null",
      ]
      let lines = sent.map { "core GET /nodes?page[limit]=3&page[offset]=0&filter[\($0)&sort=name" + include }
      #expect(sandbox.lines(since: place) == lines)

      place = sandbox.journal.count
      for filter in guideOperatorValues() {
        _ = try await hub.core.nodes.list(where: filter, sort: .by(.name), page: .init(limit: 3))
      }
      #expect(sandbox.lines(since: place) == Array(lines.prefix(6)))
      // What the Python client makes of `None`: a text, which no node has.
      #expect(try await hub.core.nodes.list(where: .robotID.written("None")).total == 0)
    }
  }

  @Test func order() async throws {
    try await withHub(version: "0.8.13") { hub, sandbox, realm async throws in
      try await hub.addGuideNodes(5, realm: realm)
      let place = sandbox.journal.count
      let (nodes, sedon) = try await guideSort(hub)
      #expect(nodes.map(\.name) == (1...5).map { "my-node-\($0)" })
      #expect(sedon == nodes.reversed())
      #expect(
        sandbox.lines(since: place) == [
          list + "&sort=created_at" + include, list + "&sort=-created_at" + include,
        ])
    }
  }
}
