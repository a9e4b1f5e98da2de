import HubJSON
import Testing

@testable import HubSandbox

/// What a real Hangar answered, compared with the emulator's answers: status, fields and body.
struct HangarReplayTests {
  /// How many answers are equal, and how many show what is not emulated.
  private static let expected: [HangarSandboxProfile: (equal: Int, skipped: Int)] = [
    .v2023_12: (1056, 177), .current: (1083, 201),
  ]

  @Test(arguments: HangarSandboxProfile.allCases)
  func answersAsTheRealServer(profile: HangarSandboxProfile) throws {
    var replay = try HangarReplay(profile)
    for recording in try HangarFixtures.recordings(profile) { replay.run(recording.name, recording.entries) }
    print(
      "Hangar \(profile): \(replay.equal) recorded answers are equal, \(replay.differences.count) differ, "
        + "\(replay.skipped) show what is not emulated, \(replay.borderline) depend on milliseconds")
    #expect(replay.differences == [])
    #expect(replay.borderline <= 2)
    let expected = try #require(Self.expected[profile])
    #expect(replay.equal >= expected.equal)
    #expect(replay.skipped <= expected.skipped)
  }
}
