import Hexoskin
import HubPlatform
import HubTesting
import TestFolders
import Testing

@Suite struct ResourceCacheTests {
  /// A place that fails on demand.
  private final class BrokenStore: HexoskinResourceStore {
    struct Broken: Error, CustomStringConvertible { let description = "broken disk" }

    func load() async throws -> [UInt8]? { throw Broken() }
    func save(_ bytes: [UInt8]) async throws { throw Broken() }
    func remove() throws { throw Broken() }
  }

  @Test(arguments: [
    ("https://api.hexoskin.com", nil, ".api_stash_https.api.hexoskin.com"),
    ("https://api.hexoskin.com/", nil, ".api_stash_https.api.hexoskin.com"),
    ("http://127.0.0.1:8480", nil, ".api_stash_http.127.0.0.1.8480"),
    ("https://api.hexoskin.com", "3.3.x", ".api_stash_https.api.hexoskin.com.3.3.x"),
    ("https://api.hexoskin.com", "", ".api_stash_https.api.hexoskin.com"),
    ("http://127.0.0.1:8480/api.hexoskin.com", nil, ".api_stash_http.127.0.0.1.8480.api.hexoskin.com"),
    ("http://127.0.0.1/a_b--c//", nil, ".api_stash_http.127.0.0.1.a_b.c"),
  ])
  func theNameOfTheFileFollowsFromTheServer(server: String, version: String?, name: String) async throws {
    try await withFolder { folder in
      let lab = try Lab(
        server: ServerAddress(server), auth: .anonymous, apiVersion: version,
        cache: .file(prefix: "\(folder)/.api_stash")
      ) { sent in
        sent.request.path.hasSuffix("/schema/")
          ? .json(Documents.schema())
          : .json(#"{"user": {"list_endpoint": "/api/user/", "schema": "/api/user/schema/"}}"#)
      }
      _ = try await lab.client.resourceConfiguration()
      #expect(try names(in: folder) == [name])
    }
  }

  @Test func anotherClientReadsTheFileAndAsksNothing() async throws {
    try await withFolder { folder in
      let cache = HexoskinResourceCache.file(prefix: "\(folder)/stash")
      let first = try await Lab(cache: cache, DiscoveryStub.answer()).client.resourceConfiguration()
      let lab = try Lab(cache: cache, DiscoveryStub.answer())
      let second = try await lab.client.resourceConfiguration()
      #expect(second.schemas == first.schemas)
      #expect(lab.paths.isEmpty)
      let text = try JSONValue(parsing: bytes(ofFile: "\(folder)/stash_http.127.0.0.1.8480"))
      #expect(text["resources"]?["range"]?["list_endpoint"] == "/api/range/")
      #expect(text["resources"]?["range"]?["newer"] == 1)
      // What was missing is missing for the same reason.
      #expect(second.omissions.map(\.name) == first.omissions.map(\.name))
      #expect(!second.omissions.isEmpty)
    }
  }

  @Test(arguments: ["", "not JSON", "{}", "[]", #"{"range": {"name": "range"}}"#, "\u{80}\u{3}}q"])
  func aFileThatIsNoneIsReplaced(content: String) async throws {
    try await withFolder { folder in
      let path = "\(folder)/stash_http.127.0.0.1.8480"
      try await WholeFile(path).write(Array(content.utf8))
      let lab = try Lab(cache: .file(prefix: "\(folder)/stash"), DiscoveryStub.answer())
      let configuration = try await lab.client.resourceConfiguration()
      #expect(configuration.names == ["datatype", "range", "user"])
      #expect(configuration.cacheProblem == nil)
      #expect(try JSONValue(parsing: bytes(ofFile: path))["resources"]?["user"] != nil)
    }
  }

  @Test func clearingRemovesTheFileAndAsksAgain() async throws {
    try await withFolder { folder in
      let lab = try Lab(cache: .file(prefix: "\(folder)/stash"), DiscoveryStub.answer())
      _ = try await lab.client.resourceConfiguration()
      try lab.client.clearResourceCache()
      #expect(try names(in: folder).isEmpty)
      _ = try await lab.client.resourceConfiguration()
      #expect(lab.paths.count == 10)
      #expect(try names(in: folder).count == 1)
      // Without a file the client forgets all the same.
      try lab.client.clearResourceCache()
      try lab.client.clearResourceCache()
    }
  }

  @Test func whatWasAskedForBeforeClearingIsNotKeptAfter() async throws {
    try await withFolder { folder in
      let (arrived, arrive) = AsyncStream.makeStream(of: Void.self)
      let (gate, open) = AsyncStream.makeStream(of: Void.self)
      let answer = DiscoveryStub.answer()
      let lab = try Lab(cache: .file(prefix: "\(folder)/stash")) { sent in
        if sent.request.path == "/api/" {
          arrive.yield()
          for await _ in gate { break }
        }
        return try await answer(sent)
      }
      let client = lab.client
      let early = Task { try await client.resourceConfiguration() }
      for await _ in arrived { break }
      try client.clearResourceCache()
      open.yield()
      _ = try await early.value
      #expect(try names(in: folder).isEmpty)
      open.yield()
      _ = try await client.resourceConfiguration()
      #expect(lab.paths.count == 10)
    }
  }

  @Test func whatMayBeThereNextTimeIsNotKeptInAFile() async throws {
    try await withFolder { folder in
      let lab = try Lab(
        cache: .file(prefix: "\(folder)/stash"),
        DiscoveryStub.answer(["/api/user/schema/": .empty(.serviceUnavailable)]))
      let configuration = try await lab.client.resourceConfiguration()
      #expect(configuration.names == ["datatype", "range"])
      #expect(try names(in: folder).isEmpty)
    }
  }

  @Test func aFolderThatIsNotThereIsReportedAndCostsNothingElse() async throws {
    try await withFolder { folder in
      let lab = try Lab(cache: .file(prefix: "\(folder)/none/stash"), DiscoveryStub.answer())
      let configuration = try await lab.client.resourceConfiguration()
      #expect(configuration.names.count == 3)
      #expect(configuration.cacheProblem?.contains("could not write") == true)
    }
  }

  @Test func aStoreOfOnesOwnThatFailsIsReported() async throws {
    let lab = try Lab(cache: .store(BrokenStore()), DiscoveryStub.answer())
    let configuration = try await lab.client.resourceConfiguration()
    #expect(configuration.names.count == 3)
    #expect(configuration.cacheProblem == "broken disk")
    #expect(throws: BrokenStore.Broken.self) { try lab.client.clearResourceCache() }
    _ = try await lab.client.resourceConfiguration()
    #expect(lab.paths.count == 10)
  }

  @Test func noneKeepsNothing() async throws {
    let lab = try Lab(cache: .none, DiscoveryStub.answer())
    _ = try await lab.client.resourceConfiguration()
    try lab.client.clearResourceCache()
    _ = try await lab.client.resourceConfiguration()
    #expect(lab.paths.count == 10)
  }
}
