#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP
import HubTesting
import HubTransport
import Testing

/// What was recorded of real servers, by tools of others.
struct RecordedFixturesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "ConformanceTests/Fixtures")

  /// Each so-manieth of the recordings: reading all of them takes a while.
  private static func archives(each step: Int) throws -> [(name: String, archive: HTTPArchive)] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".har") }
      .sorted()
    return try stride(from: 0, to: names.count, by: step).map { index in
      (names[index], try HTTPArchive(parsing: Array(Data(contentsOf: folder.appending(path: names[index])))))
    }
  }

  @Test func recordingsAreWrittenAndReadBackEqual() throws {
    var exchanges = 0
    for (name, archive) in try Self.archives(each: 3) {
      let read = try HTTPArchive(parsing: archive.serialized(pretty: false))
      #expect(read == archive, "\(name)")
      exchanges += archive.exchanges.count
    }
    #expect(exchanges > 300)
  }

  /// Each request, sent again in order, gets its own answer.
  @Test func recordingsCanBeReplayed() async throws {
    for (name, archive) in try Self.archives(each: 3) {
      let transport = ReplayingTransport(archive, matching: [.body, .origin])
      for (index, exchange) in archive.exchanges.enumerated() {
        let body = exchange.requestBody.map { Body.bytes($0, mediaType: nil) }
        let answer = try await transport.send(exchange.request, body: body, options: ExchangeOptions())
        #expect(answer.head.status == exchange.response.status, "\(name) \(index)")
        let bytes = try await answer.body.collect(limit: .max)
        #expect(bytes == exchange.responseBody, "\(name) \(index)")
      }
      #expect(transport.unused.isEmpty, "\(name)")
    }
  }

  /// A recording does not drift from itself, redacted or not.
  @Test func noRecordingDriftsFromItself() throws {
    for (name, archive) in try Self.archives(each: 8) {
      #expect(Drift(from: archive, to: archive).isEmpty, "\(name)")
      let everywhere = Redaction(
        fieldNames: Redaction.standard.fieldNames, parameterNames: Redaction.standard.parameterNames,
        memberNames: ["id"])
      guard let redacted = try? archive.redacted(everywhere) else { continue }
      #expect(Drift(from: archive, to: redacted).isEmpty, "\(name)")
    }
  }
}
