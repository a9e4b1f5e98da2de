import Hangar
import HubTesting
import Testing

@Suite(.timeLimit(.minutes(1)))
struct EndpointTests {
  /// What the wire page, section 7, lists as canonical and this module asks for: no other route is ever called.
  private static let canonical: Set<String> = [
    "POST /authenticate", "GET /permissions", "GET /permissions/hasAll", "GET /permissions/hasAny", "GET /projects",
    "GET /projects/{slug}", "GET /projects/{slug}/members", "GET /projects/{slug}/watchers",
    "GET /projects/{slug}/stargazers", "GET /projects/{slug}/stats", "GET /versions/hash/{hash}",
    "GET /projects/{slug}/versions", "GET /projects/{slug}/versions/{name}",
    "GET /projects/{slug}/versions/{name}/stats", "GET /projects/{slug}/versions/{name}/{platform}/download",
    "GET /projects/{slug}/latest", "GET /projects/{slug}/latestrelease", "GET /versions/{id}",
    "GET /versions/{id}/stats", "GET /versions/{id}/{platform}/download", "GET /pages/main/{slug}",
    "GET /pages/page/{slug}", "GET /users", "GET /users/{user}",
    "GET /users/{user}/starred", "GET /users/{user}/watching", "GET /users/{user}/pinned", "GET /authors", "GET /staff",
    "GET /platforms/{platform}/versions",
  ]

  @Test func noRouteButThese() {
    #expect(Set(HangarEndpoints.all.map { "\($0.method) \($0.path)" }) == Self.canonical)
    #expect(HangarEndpoints.all.count == Self.canonical.count)
    #expect(Set(HangarEndpoints.all.map(\.name)).count == HangarEndpoints.all.count)
  }

  @Test func answersAreKeptAndAskedForAgain() async throws {
    let tag = "\"0abc\""
    let cacheControl = try #require(HTTPField.Name("Cache-Control"))
    let lab = try Lab { sent in
      guard sent.request.headerFields[.ifNoneMatch] == tag else {
        return .json(Documents.project26(), headerFields: [.eTag: tag, cacheControl: "no-cache, no-store"])
      }
      return ReceivedResponse(
        head: HTTPResponse(status: .notModified, headerFields: [.eTag: tag]), body: BodyChunks([]))
    }
    let first = try await lab.hangar.projects.get("LanternKit")
    let second = try await lab.hangar.projects.get("LanternKit")
    #expect(first == second)
    #expect(lab.calls.map { $0.request.headerFields[.ifNoneMatch] } == [nil, tag])
  }

  /// Pages are limited most: five at once, then one in five seconds.
  @Test func callsWaitForTheirLimit() async throws {
    let lab = try Lab { _ in
      ReceivedResponse(
        head: HTTPResponse(status: .ok, headerFields: [.contentType: "text/plain"]), body: BodyChunks(Array("x".utf8)))
    }
    for _ in 1...5 { _ = try await lab.hangar.pages.main(of: "LanternKit") }
    async let sixth = lab.hangar.pages.main(of: "LANTERNKIT")
    await lab.clock.waitForSleepers(1)
    _ = try await lab.hangar.pages.main(of: "Other")
    #expect(lab.calls.count == 6)
    lab.clock.advance(by: .seconds(6))
    #expect(try await sixth == "x")
    #expect(lab.calls.count == 7)
  }
}
