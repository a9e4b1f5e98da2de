import Hangar
import HubSandbox
import HubTesting
import Testing

/// The snippets about errors.
@Suite(.timeLimit(.minutes(1)))
struct FailureTests {
  @Test(arguments: HangarSandboxProfile.allCases, ["Hidden-Garden", "NoSuchPlugin"])
  func aProjectThatNobodySees(profile: HangarSandboxProfile, name: String) async throws {
    try await withHangar(profile: profile) { hangar, sandbox async throws in
      #expect(try await projectNobodySees(hangar, name: name)?.contains("hidden from callers without a key") == true)
      #expect(sandbox.journal.requests.map(\.status) == [404])
    }
  }

  @Test func keys() async throws {
    try await withHangar(named: true) { hangar, sandbox async throws in
      #expect(try await refusedKey(hangar) == nil)
      sandbox.revokeKey(sandbox.apiKey)
      #expect(try await refusedKey(hangar) == .revoked)
      let stranger = try HangarClient(
        server: ServerAddress(sandbox.url), userAgent: "snippets/1.0 (tests@example.org)",
        auth: .apiKey(sandbox.apiKey))
      #expect(try await refusedKey(stranger) == .refused)
      let text = String(sandbox.apiKey.dropLast())
      #expect(malformedKey(text)?.contains("has 72 characters") == true)
      #expect(malformedKey(sandbox.apiKey) == nil)
    }
  }

  /// Others of the same address use up what there is, for longer than is waited.
  @Test func tooManyRequestsOfOthers() async throws {
    let clock = ManualClock()
    try await withHangar(clock: clock) { hangar, sandbox async throws in
      let body = #"{"message":"Too Many Requests","messageArgs":[],"isHangarApiException":true}"#
      sandbox.inject(
        .answer(429, fields: [.contentType: "application/json"], body: body), on: "api GET /**", times: .max)
      let message = try await whileTimePasses(clock) { try await tooManyRequests(hangar) }
      #expect(message?.contains("wait some seconds") == true)
      #expect(sandbox.journal.requests.map(\.status) == [429, 429, 429, 429])
      #expect(clock.uptime >= .seconds(35))
    }
  }

  @Test func requestsThatSayWhatHangarDoesNotKnow() async throws {
    try await withHangar { hangar, sandbox async throws in
      #expect(try await unknownParameter(hangar)?.hasPrefix("[colour] are invalid parameters") == true)
      let count = sandbox.journal.count
      #expect(try await refusedBeforeSending(hangar)?.contains("'platform'") == true)
      #expect(sandbox.journal.count == count)
    }
  }
}
