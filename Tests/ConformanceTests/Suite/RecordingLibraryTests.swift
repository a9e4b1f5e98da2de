#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP
import HubJSON
import HubTesting
import TestFolders
import Testing

/// Recordings that nobody has seen before: other folders, other addresses, less said of them.
struct RecordingLibraryTests {
  /// A short recording of this repository's, with the file's content.
  private static func original(_ name: String) async throws -> (recording: Recording, log: JSONValue) {
    let all = await RecordingLibrary.shared.recordings
    let recording = try #require(all.first { $0.isOwn && $0.name.hasSuffix(name) })
    return (recording, try JSONValue(parsing: Array(Data(contentsOf: recording.file))))
  }

  private static func library(
    _ folder: String, backend: String? = nil, version: String? = nil
  ) async -> RecordingLibrary {
    await RecordingLibrary(
      [(URL(filePath: folder), false)], caller: RecordingCaller(backend: backend, version: version))
  }

  private static func write(_ file: JSONValue, to path: String) throws {
    let url = URL(filePath: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(file.serialized()).write(to: url)
  }

  private static func table(of library: RecordingLibrary) async -> (tally: ConformanceTally, failures: [String]) {
    let run = await ConformanceRun(library.recordings, by: ConformanceAdapters.all, rules: ConformanceRules.all)
    var tally = ConformanceTally()
    for result in run.results { tally.add(result) }
    return (tally, run.results.flatMap(\.failures))
  }

  @Test(arguments: ["c/suite-core-nodes.har", "l/suite-core-nodes.har", "l/seed-readme-quickstart.har"])
  func anotherAddress(name: String) async throws {
    let (original, log) = try await Self.original(name)
    var text = String(decoding: log.serialized(), as: UTF8.self)
    for (service, origin) in original.origins {
      text = text.replacing("\"\(origin)\"", with: "\"http://10.0.0.7:81/a/b/\(service)\"")
        .replacing("\"\(origin)/", with: "\"http://10.0.0.7:81/a/b/\(service)/")
    }
    try await withFolder { folder in
      // Nested, and the seed in another folder.
      try Self.write(try JSONValue(parsing: Array(text.utf8)), to: "\(folder)/one/two/any.har")
      let seed = original.file.deletingLastPathComponent().appending(path: "seed.json")
      try FileManager.default.createDirectory(atPath: "\(folder)/seeds", withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: seed, to: URL(filePath: "\(folder)/seeds/seed.json"))
      let library = await Self.library(folder)
      #expect(library.unreadable == [])
      #expect(library.recordings.map(\.name) == ["one/two/any.har"])
      #expect(library.recordings.first.flatMap(SeedSearch.seed)?.path.hasPrefix(folder) == true)
      let (tally, failures) = await Self.table(of: library)
      #expect(failures == [])
      #expect(tally.proved[.sandbox] == original.exchanges.count)
      #expect(tally.proved[.request, default: 0] > 0)
    }
  }

  @Test(arguments: [("c/suite-core-nodes.har", "0.13.0"), ("l/storage-upload-download.har", "0.8.13")])
  func withoutNotes(name: String, version: String) async throws {
    var (original, log) = try await Self.original(name)
    log["log"]?["_hubkit"] = nil
    try await withFolder { folder in
      try Self.write(log, to: "\(folder)/any.har")
      let silent = await Self.library(folder)
      #expect(silent.recordings.isEmpty)
      #expect(silent.unreadable.count == 1)
      let (tally, failures) = await Self.table(
        of: await Self.library("\(folder)/any.har", backend: "flame-hub", version: version))
      #expect(failures == [])
      #expect(tally.exchanges == original.exchanges.count)
      #expect(tally.proved[.request, default: 0] > 0)
      #expect(tally.proved[.answer, default: 0] > 0)
      #expect(tally.notApplying[.sandbox] == ["a file without _hubkit": tally.exchanges])
    }
  }

  @Test func whatCannotBeRead() async throws {
    let (_, log) = try await Self.original("c/suite-core-nodes.har")
    try await withFolder { folder in
      #expect(await Self.library("\(folder)/nowhere").unreadable.count == 1)
      #expect(await Self.library(folder).unreadable.count == 1)
      var other = log
      other["log"]?["_hubkit"]?["backend"] = "no-such-backend"
      try Self.write(other, to: "\(folder)/other.har")
      try Self.write("cut off", to: "\(folder)/broken.har")
      try Self.write(log, to: "\(folder)/good.har")
      let library = await Self.library(folder)
      #expect(library.unreadable.count == 2)
      #expect(library.recordings.map(\.name) == ["good.har"])
    }
  }

  /// What a recording says is not its server's doing is not held against the sandbox, and nothing else is excused.
  @Test(arguments: [
    ("status", [], SandboxAnswer.Part.status), ("headers", [], .headers), ("body", [], .body),
    ("body", ["name"], .body),
    ("all", [], .status), ("all", [], .body),
  ])
  func notAsserted(what: String, members: [String], part: SandboxAnswer.Part) async throws {
    let (original, log) = try await Self.original("c/suite-core-nodes.har")
    let index = try #require(
      original.exchanges.firstIndex { $0.request.method == .post && $0.response.status == .created })
    func failures(_ exceptions: JSONValue) async throws -> Int {
      var log = log
      log["log"]?["_hubkit"]?["notAsserted"] = exceptions
      var entries = log["log"]?["entries"]?.arrayValue ?? []
      switch part {
      case .status: entries[index]["response"]?["status"] = 299
      case .headers: entries[index]["response"]?["headers"] = []
      default:
        let body = original.exchanges[index].responseBody
        var json = try JSONValue(parsing: body)
        json["data"]?["name"] = "somebody-else"
        entries[index]["response"]?["content"]?["text"] = .string(json.description)
      }
      log["log"]?["entries"] = .array(entries)
      let changed = log
      return try await withFolder { folder in
        try Self.write(changed, to: "\(folder)/any.har")
        return await Self.table(of: await Self.library(folder)).failures.count
      }
    }
    let exception: JSONValue = [
      "entries": [.number(JSONNumber(index))], "what": .string(what), "members": .array(members.map(JSONValue.string)),
      "why": "a stand-in decided it",
    ]
    #expect(try await failures([]) > 0)
    #expect(try await failures([exception]) == 0)
    var elsewhere = exception
    elsewhere["entries"] = [.number(JSONNumber(index + 1))]
    #expect(try await failures([elsewhere]) > 0)
  }

  /// A rule leaves out what fails and nothing else.
  @Test func rules() async throws {
    let (original, _) = try await Self.original("c/suite-core-nodes.har")
    let index = try #require(original.exchanges.firstIndex { $0.request.method == .delete })
    var exchanges = original.exchanges
    var head = exchanges[index].response
    head.status = .badRequest
    exchanges[index] = exchanges[index].answered(head, exchanges[index].responseBody)
    func rule(_ path: String, _ sense: Sense, _ holds: Bool = true) -> ConformanceRule {
      ConformanceRule(backend: "flame-hub", method: "DELETE", path: path, sense: sense, reason: "any") { _ in holds }
    }
    func tally(_ rule: ConformanceRule) async -> ConformanceTally {
      let run = await ConformanceRun([original.with(exchanges)], by: ConformanceAdapters.all, rules: [rule])
      return run.results.reduce(into: ConformanceTally()) { $0.add($1) }
    }
    let fitting = await tally(rule("/nodes/*", .sandbox))
    #expect(fitting.leftOut == ["any": 1])
    #expect(fitting.exchangesLeftOut == 1)
    #expect(fitting.failed[.sandbox] == nil)
    for other in [rule("/nodes", .sandbox), rule("/nodes/*", .request), rule("/nodes/*", .sandbox, false)] {
      let tally = await tally(other)
      #expect(tally.leftOut == [:])
      #expect(tally.failed[.sandbox] == 1)
    }
  }
}
