import CommandLineKit
import HubJSON
import HubPlatform
import HubSandbox
import HubTesting
import HubTransport

/// `hubkit sandbox`: emulates backends until it is interrupted.
enum SandboxCommand {
  private static let flameHub = "flame-hub"
  private static let hahnProCloud = "hahnpro-cloud"
  private static let hangar = "hangar"
  private static let hexoskin = "hexoskin"
  private static let backends = [flameHub, hahnProCloud, hangar, hexoskin]
  /// The emulated versions of the FLAME Hub, the newest last.
  private static let hubVersions = ["0.8.13", "0.13.0", "0.14.0"]

  static let node = CommandNode(
    CommandSpecification(
      name: "sandbox", abstract: "Emulate the backends on this machine until interrupted.",
      discussion: """
        It listens on the loopback interface only. When it is ready it prints one line of JSON with the addresses and \
        credentials of each backend; they are those of the emulator and no secret.
        """,
      parameters: [
        .option(
          "backend", "A backend to emulate; all by default.", format: .oneOf(backends), isRepeating: true),
        .option("port", "The port of the first backend; a free one by default.", format: .of(UInt16.self)),
        .option(
          "seed", "A file with the state that the FLAME Hub starts with.", value: "file",
          completion: .file(extensions: ["json"])),
        .option(
          "randomSeed", "A number that makes ids and names the same in every run.", name: "random-seed",
          value: "number", format: .of(UInt64.self)),
        .option(
          "hubVersion",
          "The FLAME Hub's version; that of the seed or else \(FlameHubSandboxConfiguration().version) by default.",
          format: .oneOf(hubVersions + ["newest"])),
        .option(
          "hangarProfile", "The generation of the Hangar.",
          format: .oneOf(HangarSandboxProfile.allCases.map(\.rawValue)),
          defaults: [HangarSandboxProfile.current.rawValue]),
        .flag("journal", "Tell on standard error what is asked and answered."),
      ])
  ) { values, context in
    let sandbox = try await Sandbox.start(try await configuration(values, context))
    do {
      try context.print(line(sandbox))
      context.note("ready; Ctrl-C ends it")
      try await wait(sandbox, reports: values.flag("journal"), context)
    } catch is CancellationError {
      await sandbox.stop()
      context.note("stopped")
    } catch {
      await sandbox.stop()
      throw error
    }
  }

  private static func configuration(
    _ values: ParsedValues, _ context: CommandContext
  ) async throws -> SandboxConfiguration {
    let asked = values.strings("backend")
    let wanted = backends.filter { asked.isEmpty || asked.contains($0) }
    let port = try values.value("port", as: UInt16.self) ?? 0
    let random = try values.value("randomSeed", as: UInt64.self).map { SeededRandom(seed: $0) as any RandomSource }
    var configuration = SandboxConfiguration(flameHub: nil, random: random)
    if wanted.contains(flameHub) {
      var hub = FlameHubSandboxConfiguration()
      hub.gatewayPort = port
      if let path = values.string("seed") { hub.seed = .file(try await Files.bytes(path, context)) }
      let asked = values.string("hubVersion")
      if let version = asked == "newest" ? hubVersions.last : asked ?? hub.seed.version { hub.version = version }
      configuration.flameHub = hub
    } else if values.string("seed") != nil {
      throw UsageError("--seed is the state of the \(flameHub) backend, which --backend leaves out")
    }
    if wanted.contains(hahnProCloud) {
      var cloud = HahnProCloudSandboxConfiguration()
      if wanted.first == hahnProCloud { cloud.gatewayPort = port }
      configuration.hahnProCloud = cloud
    }
    if wanted.contains(hangar) {
      var settings = HangarSandboxConfiguration()
      if let profile = values.string("hangarProfile").flatMap(HangarSandboxProfile.init) { settings.profile = profile }
      if wanted.first == hangar { settings.port = port }
      configuration.hangar = settings
    }
    if wanted.contains(hexoskin) {
      var settings = HexoskinSandboxConfiguration()
      if wanted.first == hexoskin { settings.port = port }
      configuration.hexoskin = settings
    }
    return configuration
  }

  /// What the sandbox prints when it is ready.
  static func line(_ sandbox: Sandbox) -> String {
    var line = JSONObject()
    if let hub = sandbox.flameHub {
      var members = JSONObject()
      members["gateway"] = .string(hub.gateway)
      for service in ["auth", "core", "storage"] { members[service] = .string("\(hub.gateway)/\(service)/") }
      members["username"] = .string(hub.username)
      members["password"] = .string(hub.password)
      line[flameHub] = .object(members)
    }
    if let cloud = sandbox.hahnProCloud {
      line[hahnProCloud] = [
        "url": .string(cloud.url), "authServer": .string(cloud.authServer), "authPath": .string(cloud.authPath),
        "realm": .string(cloud.realm), "clientId": .string(cloud.clientID), "clientSecret": .string(cloud.clientSecret),
      ]
    }
    if let hangar = sandbox.hangar {
      line[Self.hangar] = [
        "url": .string(hangar.url), "apiKey": .string(hangar.apiKey), "username": .string(hangar.username),
      ]
    }
    if let hexoskin = sandbox.hexoskin {
      line[Self.hexoskin] = [
        "url": .string(hexoskin.url), "apiKey": .string(hexoskin.apiKey), "apiSecret": .string(hexoskin.apiSecret),
        "username": .string(hexoskin.username), "password": .string(hexoskin.password),
      ]
    }
    return JSONValue.object(line).description
  }

  /// Waits to be cancelled, and reports what the sandbox is asked meanwhile.
  private static func wait(_ sandbox: Sandbox, reports: Bool, _ context: CommandContext) async throws {
    let clock = SystemClock()
    let journals = [
      sandbox.flameHub?.journal, sandbox.hahnProCloud?.journal, sandbox.hangar?.journal, sandbox.hangar?.cdn,
      sandbox.hexoskin?.journal,
    ].compactMap(\.self)
    var reported = journals.map { _ in 0 }
    func report() {
      for index in journals.indices {
        let entries = journals[index].requests(since: reported[index])
        reported[index] += entries.count
        for entry in entries { context.note(entry.description) }
      }
    }
    while true {
      // What was asked before the end is told, too.
      defer { if reports { report() } }
      try await clock.sleep(for: reports ? .milliseconds(200) : .seconds(3600))
    }
  }
}
