import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The emulated Hangar over HTTP.
struct HangarServingTests {
  private static func configuration(
    _ change: (inout HangarSandboxConfiguration) -> Void = { _ in }
  ) -> SandboxConfiguration {
    var settings = HangarSandboxConfiguration()
    change(&settings)
    return SandboxConfiguration(flameHub: nil, hangar: settings, random: TestRandom())
  }

  @Test func servesTheAPIAndTheFiles() async throws {
    let http = try HTTPProbe()
    try await withSandbox(Self.configuration()) { sandbox in
      let hangar = try #require(sandbox.hangar)
      #expect(sandbox.flameHub == nil)
      #expect(hangar.profile == .current)
      #expect(hangar.url != hangar.cdnURL)
      let session = try await http.ask(.post, "\(hangar.url)/api/v1/authenticate?apiKey=\(hangar.apiKey)")
      let token = try #require(session.json["token"]?.stringValue)
      let project = "\(hangar.url)/api/v1/projects/SandboxKit"
      let version = try await http.ask(.get, "\(project)/versions/1.0.0", token: token)
      let file = try #require(version.json["downloads"]?["PAPER"])
      let redirect = try await http.ask(.get, "\(project)/versions/1.0.0/PAPER/download", token: token)
      #expect(redirect.status == 301)
      let location = try #require(redirect.head.headerFields[.location])
      #expect(location == file["downloadUrl"]?.stringValue)
      #expect(location.hasPrefix("\(hangar.cdnURL)/plugins/sandbox-owner/SandboxKit/versions/1.0.0/PAPER/"))
      let download = try await http.ask(.get, location)
      #expect(Int64(download.bytes.count) == file["fileInfo"]?["sizeBytes"]?.intValue)
      #expect(hangar.cdn.requests.map { $0.fields.contains(.authorization) } == [false])
      #expect(hangar.journal.requests(matching: "api POST /api/v1/authenticate").count == 1)
      #expect(hangar.journal.requests(matching: "api GET /plugins/**").isEmpty)
    }
  }

  @Test func faultsHappenAtBothOrigins() async throws {
    let http = try HTTPProbe()
    try await withSandbox(Self.configuration()) { sandbox in
      let hangar = try #require(sandbox.hangar)
      hangar.inject(.answer(503), on: "api GET /api/v1/staff")
      hangar.inject(.answer(502), on: "cdn GET /plugins/**", times: .max)
      #expect(try await http.ask(.get, "\(hangar.url)/api/v1/staff").status == 503)
      #expect(try await http.ask(.get, "\(hangar.url)/api/v1/staff").status == 200)
      #expect(try await http.ask(.get, "\(hangar.cdnURL)/plugins/x").status == 502)
      hangar.removeFaults()
      #expect(try await http.ask(.get, "\(hangar.cdnURL)/plugins/x").status == 404)
    }
  }

  @Test func keysAreMadeAndRevoked() async throws {
    let http = try HTTPProbe()
    try await withSandbox(Self.configuration { $0.profile = .v2023_12 }) { sandbox in
      let hangar = try #require(sandbox.hangar)
      let key = try #require(hangar.makeKey("reader", permissions: ["view_public_info"]))
      #expect(hangar.makeKey("nobody's", permissions: [], for: "nobody") == nil)
      let address = "\(hangar.url)/api/v1/authenticate?apiKey=\(key)"
      let token = try #require(try await http.ask(.post, address).json["token"]?.stringValue)
      let permissions = try await http.ask(.get, "\(hangar.url)/api/v1/permissions", token: token)
      #expect(permissions.json["permissions"] == ["view_public_info"])
      hangar.revokeKey(key)
      let orphan = try await http.ask(.get, "\(hangar.url)/api/v1/permissions", token: token)
      #expect(orphan.status == 500)
      let refused = try await http.ask(.post, address)
      #expect(refused.status == 400)
      #expect(refused.json["message"] == "No valid API Key found")
    }
  }

  @Test func withoutANetworkOfItsOwnTheServerSendsFiles() async throws {
    let http = try HTTPProbe()
    try await withSandbox(Self.configuration { $0.hasCDN = false }) { sandbox in
      let hangar = try #require(sandbox.hangar)
      let version = "\(hangar.url)/api/v1/projects/SandboxKit/versions/1.0.0"
      let file = try await http.ask(.get, "\(version)/PAPER/download")
      #expect(file.status == 200)
      #expect(file.bytes.prefix(4) == [0x50, 0x4B, 0x03, 0x04])
      #expect(hangar.cdn.requests.isEmpty)
    }
  }
}
