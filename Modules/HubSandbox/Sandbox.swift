/// Emulators of the backends, running in this process on ports of the loopback interface.
public final class Sandbox: Sendable {
  /// The emulated FLAME Hub, nil when the configuration has none.
  public let flameHub: FlameHubSandbox?
  /// The emulated HahnPRO Cloud, nil when the configuration has none.
  public let hahnProCloud: HahnProCloudSandbox?
  /// The emulated Hangar, nil when the configuration has none.
  public let hangar: HangarSandbox?
  /// The emulated Hexoskin, nil when the configuration has none.
  public let hexoskin: HexoskinSandbox?

  private init(
    flameHub: FlameHubSandbox?, hahnProCloud: HahnProCloudSandbox?, hangar: HangarSandbox?, hexoskin: HexoskinSandbox?
  ) {
    self.flameHub = flameHub
    self.hahnProCloud = hahnProCloud
    self.hangar = hangar
    self.hexoskin = hexoskin
  }

  /// Starts the emulators; they listen when this returns.
  ///
  /// - Parameter configuration: What is emulated.
  /// - Returns: The running sandbox; call ``stop()`` when it is not needed any more.
  /// - Throws: An error of the server when a port cannot be had, `JSONSyntaxError` for a seed that is not JSON,
  ///   ``SeedError`` for one that is not of the FLAME Hub that is set up, and ``FlameHubVersionError`` for a FLAME Hub
  ///   of a version that is not emulated.
  public static func start(_ configuration: SandboxConfiguration = SandboxConfiguration()) async throws -> Sandbox {
    let flameHub = try configuration.flameHub.map { settings in
      let state = try FlameHubState(
        settings: settings, clock: configuration.clock, random: configuration.random)
      return try FlameHubSandbox(
        FlameHubEmulator(
          state, journalLimit: configuration.journalLimit, temporaryFolder: configuration.temporaryFolder),
        port: settings.gatewayPort)
    }
    let hahnProCloud = try configuration.hahnProCloud.map { settings in
      let state = try HahnProCloudState(
        settings: settings, clock: configuration.clock, random: configuration.random)
      return try HahnProCloudSandbox(
        HahnProCloudEmulator(state, journalLimit: configuration.journalLimit), settings)
    }
    let hangar = try configuration.hangar.map { settings in
      let state = try HangarState(settings: settings, clock: configuration.clock, random: configuration.random)
      return try HangarSandbox(HangarEmulator(state, journalLimit: configuration.journalLimit), settings)
    }
    let hexoskin = try configuration.hexoskin.map { settings in
      let state = try HexoskinState(settings: settings, clock: configuration.clock, random: configuration.random)
      return try HexoskinSandbox(HexoskinEmulator(state, journalLimit: configuration.journalLimit), settings)
    }
    return Sandbox(flameHub: flameHub, hahnProCloud: hahnProCloud, hangar: hangar, hexoskin: hexoskin)
  }

  /// Ends the emulators and closes their connections.
  public func stop() async {
    await flameHub?.stop()
    await hahnProCloud?.stop()
    await hangar?.stop()
    await hexoskin?.stop()
  }
}
