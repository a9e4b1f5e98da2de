public import HubTransport

/// What a sandbox emulates, and where its time and chance come from.
public struct SandboxConfiguration: Sendable {
  /// The FLAME Hub, nil for none.
  public var flameHub: FlameHubSandboxConfiguration?
  /// The HahnPRO Cloud with its Keycloak, nil for none.
  public var hahnProCloud: HahnProCloudSandboxConfiguration?
  /// The Hangar, nil for none.
  public var hangar: HangarSandboxConfiguration?
  /// The Hexoskin, nil for none.
  public var hexoskin: HexoskinSandboxConfiguration?
  /// Where the time comes from: of records, tokens and rate limits.
  public var clock: any HubClock
  /// Where ids and generated names come from; a seeded source makes a sandbox repeatable.
  public var random: any RandomSource
  /// How many requests the journals keep; older ones are forgotten.
  public var journalLimit: Int
  /// The folder where large uploads lie, nil for the system's (`TMPDIR`, or `/tmp`).
  ///
  /// What lies there has no name, and is gone with the sandbox, whatever ends it.
  public var temporaryFolder: String?

  /// A configuration; by default a FLAME Hub in its usual set-up, with this machine's clock and random numbers.
  ///
  /// - Parameters:
  ///   - flameHub: The FLAME Hub, nil for none.
  ///   - hahnProCloud: The HahnPRO Cloud, nil for none.
  ///   - hangar: The Hangar, nil for none.
  ///   - hexoskin: The Hexoskin, nil for none.
  ///   - clock: Where the time comes from, nil for this machine's clock.
  ///   - random: Where random bytes come from, nil for this machine's.
  ///   - journalLimit: How many requests the journals keep.
  ///   - temporaryFolder: The folder where large uploads lie, nil for the system's.
  public init(
    flameHub: FlameHubSandboxConfiguration? = FlameHubSandboxConfiguration(),
    hahnProCloud: HahnProCloudSandboxConfiguration? = nil, hangar: HangarSandboxConfiguration? = nil,
    hexoskin: HexoskinSandboxConfiguration? = nil, clock: (any HubClock)? = nil, random: (any RandomSource)? = nil,
    journalLimit: Int = 10_000, temporaryFolder: String? = nil
  ) {
    self.flameHub = flameHub
    self.hahnProCloud = hahnProCloud
    self.hangar = hangar
    self.hexoskin = hexoskin
    self.clock = clock ?? SystemClock()
    self.random = random ?? SystemRandom()
    self.journalLimit = journalLimit
    self.temporaryFolder = temporaryFolder
  }
}
