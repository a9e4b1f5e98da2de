import CommandLineKit
import HubJSON
import HubPlatform
import HubSandbox
import HubTesting
import HubTransport

/// `hubkit sandbox`: emulates backends until it is interrupted.
enum SandboxCommand {
  private static let backends = ["flame-hub"]

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
        .option("seed", "A file with the state to start with.", value: "file", completion: .file(extensions: ["json"])),
        .option(
          "randomSeed", "A number that makes ids and names the same in every run.", name: "random-seed",
          value: "number", format: .of(UInt64.self)),
        .option("hubVersion", "The FLAME Hub's version.", format: .oneOf(["0.13.0", "newest"]), defaults: ["newest"]),
        .flag("journal", "Tell on standard error what is asked and answered."),
      ])
  ) { values, context in
    var hub = FlameHubSandboxConfiguration()
    hub.gatewayPort = try values.value("port", as: UInt16.self) ?? 0
    if let path = values.string("seed") { hub.seed = .file(try await Files.bytes(path, context)) }
    let random = try values.value("randomSeed", as: UInt64.self).map { SeededRandom(seed: $0) as any RandomSource }
    let sandbox = try await Sandbox.start(SandboxConfiguration(flameHub: hub, random: random))
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

  /// What the sandbox prints when it is ready.
  static func line(_ sandbox: Sandbox) -> String {
    var line = JSONObject()
    if let hub = sandbox.flameHub {
      var members = JSONObject()
      members["gateway"] = .string(hub.gateway)
      for service in ["auth", "core", "storage"] { members[service] = .string("\(hub.gateway)/\(service)/") }
      members["username"] = .string(hub.username)
      members["password"] = .string(hub.password)
      line["flame-hub"] = .object(members)
    }
    return JSONValue.object(line).description
  }

  /// Waits to be cancelled, and reports what the sandbox is asked meanwhile.
  private static func wait(_ sandbox: Sandbox, reports: Bool, _ context: CommandContext) async throws {
    let clock = SystemClock()
    var reported = 0
    while true {
      try await clock.sleep(for: reports ? .milliseconds(200) : .seconds(3600))
      guard let journal = sandbox.flameHub?.journal, reports else { continue }
      let entries = journal.requests(since: reported)
      reported += entries.count
      for entry in entries { context.note(entry.description) }
    }
  }
}
