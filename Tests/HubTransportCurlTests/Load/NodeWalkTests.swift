#if os(Linux)
  import FlameHub
  import HubHTTP
  import HubServer
  import HubTransport
  import Testing
  import TransportCases

  @Suite("Walks over long lists")
  struct NodeWalkTests {
    private static let total = 10_000
    /// In MiB; all nodes together take more.
    private static let limit = 8

    @Test("10 000 nodes, page by page, at flat memory")
    func nodes() async throws {
      let offsets = Journal<Int>()
      let server = try HTTPServer.start { request in
        let items = [QueryItem](queryString: request.query ?? "")
        let number = { (name: String) in items.first { $0.name == name }.flatMap { Int($0.value) } }
        let offset = number("page[offset]") ?? 0
        let limit = number("page[limit]") ?? 50
        offsets.add(offset)
        return ServerResponse(
          headerFields: [.contentType: "application/json"], body: .text(Self.page(offset: offset, limit: limit)))
      }
      let hub = try FlameHubClient(
        server: ServerAddress(server.origin), generation: .hub013, transport: TestClient().transport)
      var growths: [Int] = []
      // Other tests run at the same time and need memory too, so a walk may be measured again.
      repeat {
        offsets.clear()
        growths.append(try await growth(hub))
        #expect(offsets.entries == Array(stride(from: 0, to: Self.total, by: 50)), "each page was asked for once")
      } while growths.last ?? 0 >= Self.limit && growths.count < 5
      #expect(growths.contains { $0 < Self.limit }, "the memory in use grew by so many MiB: \(growths)")
    }

    /// Walks over all nodes; by how many MiB the memory in use grew after the first tenth, which fills every cache.
    private func growth(_ hub: FlameHubClient) async throws -> Int {
      var count = 0
      var start = 0
      var most = 0
      for try await page in hub.core.nodes.all(pageSize: 50).pages {
        for node in page.items {
          #expect(node.name == "node-\(count)")
          count += 1
        }
        let inUse = try #require(MemoryPeak.inUse)
        if count <= 1000 { start = inUse }
        most = max(most, inUse)
      }
      #expect(count == Self.total)
      return most - start
    }

    private static func page(offset: Int, limit: Int) -> String {
      let nodes = (offset..<min(offset + limit, total)).map { number in
        let digits = String(number)
        let id = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        return GeneratedNode.json(id: id, name: "node-\(number)")
      }
      return
        #"{"data":[\#(nodes.joined(separator: ","))],"meta":{"total":\#(total),"limit":\#(limit),"offset":\#(offset)}}"#
    }
  }
#endif
