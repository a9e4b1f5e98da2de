import Hangar
import HubSandbox
import Testing

/// The main job over the platform's own transport, against the emulated Hangar and its stand-in for the CDN.
struct MainJobTests {
  private static let userAgent = "hub-tests/1.0 (tests@example.org)"

  private func withHangar(
    _ profile: HangarSandboxProfile, hasCDN: Bool = true,
    _ body: (_ keyed: HangarClient, _ nobody: HangarClient, HangarSandbox) async throws -> Void
  ) async throws {
    var settings = HangarSandboxConfiguration()
    settings.profile = profile
    settings.hasCDN = hasCDN
    try await withSandbox(SandboxConfiguration(flameHub: nil, hangar: settings)) { running in
      let sandbox = try #require(running.hangar)
      let server = ServerAddress(sandbox.url)
      let own = HangarProfile(rawValue: profile.rawValue)
      let keyed = try HangarClient(
        server: server, userAgent: Self.userAgent, auth: .apiKey(sandbox.apiKey), profile: own)
      let nobody = try HangarClient(server: server, userAgent: Self.userAgent, profile: own)
      try await body(keyed, nobody, sandbox)
    }
  }

  @Test(arguments: HangarSandboxProfile.allCases)
  func lists(profile: HangarSandboxProfile) async throws {
    try await withHangar(profile) { keyed, nobody, _ in
      let projects = try await nobody.projects.all(sort: .descending(.stars)).collect()
      #expect(projects.count > 50)
      #expect(Set(projects.map(\.id)).count == projects.count)
      // What only its members see.
      #expect(try await keyed.projects.all().collect().count > projects.count)
      let first = try #require(projects.first)
      let stargazers = try await nobody.projects.allStargazers(of: first, pageSize: 7).collect()
      #expect(Int64(stargazers.count) == first.stats.stars)
      #expect(try await nobody.projects.getIfPresent("no-such-project") == nil)
      #expect(try await nobody.versions.getIfPresent("no-such", of: first) == nil)
    }
  }

  @Test(arguments: HangarSandboxProfile.allCases, [true, false])
  func files(profile: HangarSandboxProfile, hasCDN: Bool) async throws {
    try await withHangar(profile, hasCDN: hasCDN) { keyed, nobody, sandbox in
      let project = try #require(try await nobody.projects.all(sort: .descending(.stars), maximum: 1).collect().first)
      var count = 0
      for try await version in nobody.versions.all(of: project, pageSize: 5) {
        for (platform, place) in version.downloads {
          guard let file = place.fileInfo else {
            await #expect(throws: HangarDownloadError.self) {
              try await keyed.versions.downloadBytes(version, platform: platform, of: project)
            }
            continue
          }
          let slug = project.id.rawValue.lowercased()
          let bytes = try await keyed.versions.downloadBytes(version, platform: platform, of: slug)
          #expect(Int64(bytes.count) == file.sizeBytes)
          count += 1
        }
      }
      #expect(count > 0)
      #expect(sandbox.cdn.count == (hasCDN ? count : 0))
      #expect(sandbox.cdn.requests.allSatisfy { $0.fields[.authorization] == nil })
    }
  }

  @Test(arguments: HangarSandboxProfile.allCases)
  func aRevokedKey(profile: HangarSandboxProfile) async throws {
    try await withHangar(profile) { keyed, _, sandbox in
      _ = try await keyed.permissions.get()
      sandbox.revokeKey(sandbox.apiKey)
      let error = await #expect(throws: AuthenticationError.self) { try await keyed.permissions.get() }
      #expect(error?.reason == .revoked)
    }
  }
}
