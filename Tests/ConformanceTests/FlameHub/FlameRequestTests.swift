import Testing

/// Every recorded request that belongs to an operation is produced by its Swift call, or cannot be made by one.
@Test func flameHubRequests() async throws {
  let count = try await RequestCount(of: "flame-hub", with: FlameRequestReader.self)
  #expect(count.failed == 0)
  // What is produced of the fixtures here; a client that begins to refuse some of it shows.
  #expect(count.made(of: "0.8.13") >= 1256)
  #expect(count.made(of: "0.13.0") >= 1159)
  #expect(count.produced["auth.token", default: 0] > 0)
  #expect(count.produced["core.nodes.list", default: 0] > 0)
  #expect(count.produced["auth.status", default: 0] > 0)
  #expect(count.produced["core.status", default: 0] > 0)
}
