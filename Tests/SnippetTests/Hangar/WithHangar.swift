import Hangar
import HubSandbox
import HubTesting

/// Runs a body against a fresh Hangar that limits requests, always with the same records, and by a clock that stands
/// still until it is moved: of the sandbox and of the client.
///
/// - Parameters:
///   - isNamed: Whether the client has the key of `sandbox-owner`.
///   - profile: The generation.
///   - clock: The clock.
///   - fields: Header fields that the client adds to every request.
///   - isolation: Where the body runs.
///   - body: Uses them.
/// - Returns: What the body returns.
/// - Throws: What starting the sandbox or the body throws.
func withHangar<Result>(
  named isNamed: Bool = false, profile: HangarSandboxProfile = .current, clock: ManualClock = ManualClock(),
  fields: HTTPFields = HTTPFields(), isolation: isolated (any Actor)? = #isolation,
  _ body: (_ hangar: HangarClient, _ sandbox: HangarSandbox) async throws -> Result
) async throws -> Result {
  var settings = HangarSandboxConfiguration()
  settings.profile = profile
  let configuration = SandboxConfiguration(
    flameHub: nil, hangar: settings, clock: clock, random: SeededRandom(seed: 1))
  return try await withSandbox(configuration) { sandbox in
    guard let emulator = sandbox.hangar else { throw NoHangar() }
    var options = ClientOptions()
    options.timeout = nil  // time passes by hand, and in jumps
    options.stallTimeout = nil
    options.headerFields = fields
    let hangar = try HangarClient(
      server: ServerAddress(emulator.url), userAgent: "snippets/1.0 (tests@example.org)",
      auth: isNamed ? .apiKey(emulator.apiKey) : .anonymous, profile: HangarProfile(rawValue: profile.rawValue),
      options: options, clock: clock, random: SeededRandom(seed: 2))
    return try await body(hangar, emulator)
  }
}

/// The sandbox emulates no Hangar.
struct NoHangar: Error {}

/// Lets time pass, much faster than it does, while the body runs.
func whileTimePasses<Result>(
  _ clock: ManualClock, isolation: isolated (any Actor)? = #isolation, _ body: () async throws -> Result
) async throws -> Result {
  let time = Task {
    while !Task.isCancelled {
      try await Task.sleep(for: .milliseconds(2))
      clock.advance(by: .milliseconds(250))
    }
  }
  defer { time.cancel() }
  return try await body()
}

extension HangarSandbox {
  /// The query of the last request that a pattern matches, decoded: `q=quest&limit=10`.
  func query(_ pattern: RequestPattern) -> String? {
    journal.requests(matching: pattern).last.map { entry in
      [QueryItem](queryString: entry.target.split(separator: "?", maxSplits: 1).dropFirst().first ?? "")
        .map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    }
  }
}
