import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The requests that the official client was recorded to send. Its server was a stub, so only the requests count.
struct CloudRecordingTests {
  private static let folder = "hahnpro-cloud/requests-2026.1.0"
  private static let names = ["service-assets", "service-asset-types", "service-contents", "service-time-series"]
  /// What belongs to organisations and translations, which are not emulated.
  private static let notEmulated = ["/share", "/access", "/translations/", "/templates/"]

  @Test(.enabled(if: Recordings.bytes("seed.json", in: folder) != nil))
  func everyRequestOfTheServicesIsUnderstood() throws {
    var settings = HahnProCloudSandboxConfiguration()
    settings.client.roles.append("admin")
    let probe = try CloudProbe(settings)
    var answered = 0
    var skipped = 0
    var lost: [String] = []
    for name in Self.names {
      let bytes = try #require(Recordings.bytes("\(name).har", in: Self.folder))
      for entry in try JSONValue(parsing: bytes)["log"]?["entries"]?.arrayValue ?? [] {
        guard let request = entry["request"], let url = request["url"]?.stringValue.flatMap(URLText.init),
          let method = request["method"]?.stringValue, url.path.hasPrefix("/api/")
        else { continue }
        let target = String(url.path.dropFirst(4)) + (url.query.map { "?\($0)" } ?? "")
        if Self.notEmulated.contains(where: url.path.contains) {
          skipped += 1
          continue
        }
        Self.plant(url.path.split(separator: "/").map(String.init), in: probe)
        var fields = HTTPFields()
        fields[.contentType] = request["postData"]?["mimeType"]?.stringValue
        let answer = probe.ask(
          method, target, fields: fields, body: request["postData"]?["text"]?.stringValue ?? "")
        if !(200...299).contains(answer.status) {
          lost.append("\(method) \(target): \(answer.status) \(answer.text.prefix(120))")
        } else {
          answered += 1
        }
      }
    }
    #expect(lost == [])
    print("HahnPRO Cloud 2026.1.0: \(answered) recorded requests succeed, \(skipped) belong to what is not emulated")
    #expect(answered == 140)
    #expect(skipped == 10)
  }

  /// Makes what a path refers to and no recorded request has made.
  private static func plant(_ path: [String], in probe: CloudProbe) {
    guard let service = DataService(rawValue: path[1]) else { return }
    let isRestored = path.contains("restore")
    for id in path.dropFirst(2) where id.contains("64f0c0de") {
      let isOfAsset = service == .timeSeries && path[2].hasPrefix("asset")
      var record: CloudRecord = [
        "id": .string(id), "name": "planted", "filename": "planted", "type": "t", "externalKey": "EXT-BUILDING-001",
        "readPermissions": ["test"], "readWritePermissions": ["test"],
      ]
      if isRestored { record["deletedAt"] = .string(probe.clock.timestamp.description) }
      probe.cloud.change { state in
        state.put(record, in: isOfAsset ? .assets : service)
        var revision = record
        revision["id"] = "64f0c0de0000000000000241"
        state.revisions[id] = [revision]
      }
    }
  }
}
