import Hexoskin
import HubSandbox
import HubTesting
import Testing

/// The snippets about creating, changing and deleting.
struct WritingTests {
  private func body(_ sandbox: HexoskinSandbox) throws -> JSONValue {
    try JSONValue(parsing: #require(sandbox.journal.requests.last?.body))
  }

  @Test func anObjectFromItsBeginningToItsEnd() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let user = try await hexo.resource("user").get(99)
      let range = try #require(try await create(hexo, user: user))
      #expect(try body(sandbox)["user"] == "/api/user/99/")
      #expect(range["name"] == "testnew_range")
      #expect(range["user"]?.object === user)

      try await update(range)
      #expect(sandbox.journal.requests.last?.method == "PUT")
      #expect(try body(sandbox)["start"] == 353_163_129_199)
      #expect(range["name"] == "newtestyrangey")
      #expect(try await hexo.ranges.get(range.uri ?? "").name == "newtestyrangey")

      try await update(range, users: hexo.resource("user").list())
      #expect(try body(sandbox)["user"] == "/api/user/99/")
      #expect(range["user"]?.object === user)

      try await delete(range)
      #expect(range.isDeleted)
      #expect(sandbox.journal.requests.last?.status == 204)
      await #expect(throws: HexoskinError.deleted(uri: range.uri ?? "")) { try await range.name }
      #expect(try await hexo.ranges.getIfPresent(range.uri ?? "") == nil)
    }
  }

  @Test func aResourceThatAnswersWithAURI() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let place = sandbox.journal.count
      let user = try await hexo.resource("user").get(99)
      let range = try await hexo.resource("range").get(61490)
      let track = try await createAnsweredByURI(hexo, range: range, user: user)
      #expect(track["name"] == "loop")
      #expect(track["range"]?.object === range)
      let uri = try #require(track.uri)
      #expect(sandbox.paths(since: place).suffix(2) == ["POST /api/track/", "GET \(uri)"])
    }
  }

  @Test func valuesOfAType() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let range = try #require(try await typedCreate(hexo, user: hexo.users.get(99)))
      #expect(range.start == 353_163_129_199)
      let updated = try #require(try await typedUpdate(hexo, range))
      #expect(updated.name == "run")
      #expect(sandbox.journal.requests.last?.method == "PATCH")
      #expect(try body(sandbox) == ["name": "run", "note": nil])
      let replaced = try #require(try await typedReplace(hexo, updated))
      #expect(replaced.name == "ride")
      #expect(sandbox.journal.requests.last?.method == "PUT")
      try await typedDelete(hexo, replaced)
      #expect(try await hexo.ranges.getIfPresent(range) == nil)
    }
  }

  @Test func deletedFromAList() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let ranges = try await hexo.resource("range").list(["user": 99])
      let (count, first) = (ranges.count, ranges[0])
      try await deleteFromAList(ranges)
      #expect(ranges.count == count - 1)
      #expect(!ranges.objects.contains { $0 === first })
      #expect(first.isDeleted)
      #expect(sandbox.paths().last == "DELETE \(first.uri ?? "")")
    }
  }

  @Test func aListThatAllowsNoDeleting() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let error = try #require(try await deleteFromAListThatAllowsNone(hexo))
      #expect("\(error)" == "delete method is not allowed on a datatype detail; allowed are get")
      #expect(sandbox.paths() == ["GET /api/datatype/"])  // the list, and nothing after
    }
  }

  @Test func severalAtOnce() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let user = try await hexo.resource("user").get(99)
      let ranges = try await hexo.resource("range").list(["user": 99]).objects
      let objects = try await several(hexo, ranges, user: user)
      #expect(objects.map { $0["name"] } == ["morning", "evening"])
      #expect(objects.first === ranges[0])
      #expect(ranges[1].isDeleted)
      #expect(sandbox.paths().last == "PATCH /api/range/")
    }
  }
}
