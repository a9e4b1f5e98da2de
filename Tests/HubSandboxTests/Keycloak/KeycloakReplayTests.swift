import HubJSON
import Testing

@testable import HubSandbox

/// What a real Keycloak answered, compared with the stand-in's answers: status, fields and body, tokens included.
struct KeycloakReplayTests {
  private static let areThere = Recordings.bytes("seed.json", in: "keycloak/26.7.3") != nil
  private static let tokenFiles = [
    "token-client-secret-basic", "token-client-secret-post", "token-client-secret-jwt",
    "token-client-secret-jwt-errors", "token-request-errors", "token-protocol-errors",
  ]
  private static let otherFiles = ["discovery-and-keys", "discovery-errors", "userinfo", "introspection"]

  @Test(.enabled(if: areThere))
  func answersAsTheNewestKeycloak() throws {
    let replays = try Self.run(Self.tokenFiles + Self.otherFiles, .v26_7_3)
    #expect(replays.flatMap(\.differences) == [])
    let equal = replays.map(\.equal).reduce(0, +)
    let skipped = replays.map(\.skipped).reduce(0, +)
    print("Keycloak 26.7.3: \(equal) recorded answers are equal, \(skipped) belong to what is not emulated")
    #expect(equal == 128)
    #expect(skipped == 24)
  }

  @Test(.enabled(if: areThere), arguments: [KeycloakVersion.v22_0_5, .v24_0_5, .v26_1_4])
  func answersAsOlderKeycloaks(version: KeycloakVersion) throws {
    let replays = try Self.run(Self.tokenFiles, version)
    #expect(replays.flatMap(\.differences) == [])
    let equal = replays.map(\.equal).reduce(0, +)
    print("Keycloak \(version): \(equal) recorded answers are equal")
    #expect(equal == 97)
  }

  private static func run(_ files: [String], _ version: KeycloakVersion) throws -> [KeycloakReplay] {
    try files.map { file in
      var replay = try #require(try KeycloakReplay(file, version: version))
      replay.run()
      return replay
    }
  }
}
