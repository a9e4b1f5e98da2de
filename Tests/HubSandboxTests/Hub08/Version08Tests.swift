import HubJSON
import Testing

@testable import HubSandbox

/// Which Hub a version makes, and what a fresh one of the older generation holds.
struct Version08Tests {
  @Test(arguments: ["0.8.0", "0.8.13", "0.8.20"]) func olderVersions(version: String) throws {
    #expect(try HubRelease(version: version).generation == .hub08)
  }

  @Test(arguments: ["0.13.0", "0.13.4", "0.14.0", "0.14.2"]) func currentVersions(version: String) throws {
    #expect(try HubRelease(version: version).generation == .hub013)
  }

  @Test(arguments: ["", "0.8", "0.9.1", "0.12.5", "0.15.0", "1.8.13", "0.8.x", "newest", "0.8.13-rc", "0.+8.1"])
  func othersAreRefused(version: String) async throws {
    var configuration = FlameHubSandboxConfiguration()
    configuration.version = version
    let error = await #expect(throws: FlameHubVersionError.self) {
      _ = try await Sandbox.start(SandboxConfiguration(flameHub: configuration))
    }
    #expect(error?.version == version)
    #expect(error?.description.contains("0.8.13") == true)
  }

  @Test func theStatusOfAFreshHub() throws {
    let hub = try Hub08()
    let auth = hub.probe.ask("GET", "/", at: .auth).json
    #expect(auth["version"] == "1.0.0-beta.26")
    #expect(auth["tokenMaxAgeAccessToken"] == 3600)
    #expect(hub.probe.ask("GET", "/").json["version"] == "0.8.13")
    #expect(hub.probe.ask("GET", "/", at: .storage).json.objectValue.map { Array($0.keys) } == ["timestamp"])
  }

  @Test func whatAFreshHubHolds() throws {
    let hub = try Hub08()
    let permissions = hub.auth("GET", "/permissions")
    #expect(permissions.total == 88)
    #expect(permissions.names.contains("robot_create"))
    #expect(!permissions.names.contains("event_read"))
    #expect(hub.auth("GET", "/roles").names == ["admin"])
    #expect(hub.auth("GET", "/robots?sort=name").names == ["registry", "system"])
    #expect(hub.auth("GET", "/clients").status == 404)
    let system = hub.auth("GET", "/robots/system?fields=%2Bsecret").json
    #expect(system["secret"]?.stringValue?.count == 60)
    // The services' own robot may do what an administrator may.
    let token = hub.robotToken(system["id"]?.stringValue ?? "", "start123").json["access_token"]?.stringValue
    #expect(hub.core("POST", "/nodes", ["name": "a-node"], as: token).status == 201)
  }
}
