#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hexoskin
import HubSandbox
import HubTesting
import TestFolders
import Testing

/// The snippets about lists and single objects.
struct ReadingTests {
  /// In a process of its own, since the client keeps a file in the current folder, which belongs to all tests of one.
  @Test func firstStepsReadAHeartRate() async {
    await #expect(processExitsWith: .success) {
      try await withFolder { folder in
        try #require(FileManager.default.changeCurrentDirectoryPath(folder))
        let configuration = SandboxConfiguration(flameHub: nil, hexoskin: HexoskinSandboxConfiguration())
        try await withSandbox(configuration) { emulators in
          let sandbox = try #require(emulators.hexoskin)
          let series = try await firstSteps(
            server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret),
            password: Secret(sandbox.password))
          try #require(series?.channel == .heartRate)
          try #require(series?.ticks.first == 360_000_000_256)
          let port = try #require(sandbox.url.split(separator: ":").last)
          try #require(names(in: folder) == [".api_stash_http.127.0.0.1.\(port)"])
        }
      }
    }
  }

  @Test func accountAndUsers() async throws {
    try await withHexoskin { hexo, _ async throws in
      #expect(try await account(hexo).number == 99)
      #expect(try await users(hexo).map(\.number) == [99, 100])
    }
  }

  /// The server gets the same condition, under both of its names for the field.
  @Test func recordsBeforeAnInstant() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let early = try await hexo.records.create(.init(start: 347_000_000_000, end: 347_000_010_000, user: 99))
      let number = try #require(early.object?.number)
      #expect(try await recordsBefore(hexo).map(\.number) == [number])
      #expect(sandbox.journal.requests.last?.target == "/api/record/?start__lt=347477726132")

      for records in [try await recordsBeforeByLabels(hexo), try await recordsBeforeByParameters(hexo)] {
        #expect(records.objects.map { $0["id"]?.int } == [Int(number)])
      }
      #expect(try await typedRecordsByParameters(hexo).map(\.number) == [number])
      #expect(
        sandbox.journal.requests.map(\.target).suffix(3)
          == Array(repeating: "/api/record/?startTimestamp__lt=347477726132", count: 3)[...])
    }
  }

  @Test func severalConditions() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let ranges = try await conditions(hexo, user: hexo.users.get(99))
      #expect(!ranges.isEmpty)
      #expect(ranges.allSatisfy { $0.name.hasPrefix("walk") && $0.user.idText == "99" && [0, 1].contains($0.rank) })
      #expect(ranges.map(\.start) == ranges.map(\.start).sorted(by: >))
    }
  }

  @Test func itemsAndWhatIsInThem() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let first = try await item(hexo)
      #expect(first["id"]?.int == Int(try await hexo.records.list().items[0].number))

      let records = try await hexo.resource("record").list()
      let place = sandbox.journal.count
      let user = try await nested(records)
      #expect(user.object?.uri == "/api/user/99/")
      #expect(user["first_name"] == "Ann")
      #expect(sandbox.journal.count == place)  // it came with the record
    }
  }

  @Test func pagesToTheirEnd() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let datatypes = try await hexo.resource("datatype").list()
      let first = datatypes[0]
      #expect(datatypes.count == 20)
      #expect(try await nextPage(datatypes) == 40)
      #expect(datatypes[0] === first)
      #expect(try await everyPage(datatypes) == 45)
      #expect(datatypes.nextURL == nil)
      let place = sandbox.journal.count
      await #expect(throws: HexoskinError.endOfList) { try await datatypes.loadNext() }
      #expect(sandbox.journal.count == place)

      #expect(try await everyDatatype(hexo).count == 45)
      #expect(datatypes.contains { $0["name"] == "heart_rate" })
    }
  }

  @Test func everyPointOfATrack() async throws {
    try await withHexoskin { hexo, _ async throws in
      let total = try await hexo.resource("trackpoint").list(["track": 1]).totalCount
      #expect(try await walk(hexo) == total)
      #expect(total ?? 0 > 0)
    }
  }

  @Test func oneObjectByIDAndByURI() async throws {
    try await withHexoskin { hexo, sandbox async throws in
      let user = try await byID(hexo)
      #expect(user["email"] == "ann@example.com")
      #expect(try await byURI(hexo, user) === user)  // asked of the ranges
      #expect(try await fromURI(hexo) === user)
      let whole = sandbox.url + "/api/user/99/"
      #expect(try await hexo.object(from: whole) === user)
      #expect(sandbox.paths() == ["GET /api/user/99/"])
      #expect(try await typedByID(hexo)?.firstName == "Ann")
      #expect(try await hexo.users.getIfPresent(214) == nil)  // there, but not for Ann
    }
  }
}
