import CommandLineKit
import FlameHub
import HubSandbox

/// `hubkit demo`: starts the sandbox in this process and walks through the main job of each backend.
enum DemoCommand {
  /// A backend's part.
  private struct Part {
    let name: String
    let run: @Sendable (Sandbox, Narrator) async throws -> Void
  }

  private static let parts = [
    Part(name: "flame") { sandbox, narrator in
      guard let hub = sandbox.flameHub else { return }
      try await FlameDemo(narrator: narrator).run(
        gateway: hub.gateway, username: hub.username, password: hub.password)
    },
    Part(name: "hahnpro") { sandbox, narrator in
      guard let cloud = sandbox.hahnProCloud else { return }
      try await HahnProDemo(narrator: narrator).run(cloud)
    },
    Part(name: "hangar") { sandbox, narrator in
      guard let hangar = sandbox.hangar else { return }
      try await HangarDemo(narrator: narrator).run(hangar)
    },
    Part(name: "hexoskin") { sandbox, narrator in
      guard let hexoskin = sandbox.hexoskin else { return }
      try await HexoskinDemo(narrator: narrator).run(hexoskin)
    },
  ]

  static let node = CommandNode(
    CommandSpecification(
      name: "demo", abstract: "Start the sandbox in this process and walk through it.",
      discussion: "Nothing leaves this machine. Every step shows the Swift call and what came back.",
      parameters: [
        .operand(
          "backend", "The backend to show; all by default.", format: .oneOf(parts.map(\.name)), isRequired: false)
      ])
  ) { values, context in
    let narrator = Narrator(context: context)
    let wanted = parts.filter { part in values.string("backend").map { $0 == part.name } ?? true }
    let configuration = SandboxConfiguration(
      flameHub: FlameHubSandboxConfiguration(), hahnProCloud: HahnProCloudSandboxConfiguration(),
      hangar: HangarSandboxConfiguration(), hexoskin: HexoskinSandboxConfiguration())
    try await withSandbox(configuration) { sandbox in
      for part in wanted { try await part.run(sandbox, narrator) }
    }
    let names = wanted.map { "'hubkit \($0.name) --help'" }.joined(separator: " and ")
    try narrator.say(
      "Done. 'hubkit sandbox' keeps such servers running; \(names) \(wanted.count > 1 ? "explore" : "explores") them.")
  }
}
