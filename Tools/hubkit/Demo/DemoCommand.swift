import CommandLineKit
import FlameHub
import HubSandbox

/// `hubkit demo`: starts the sandbox in this process and walks through the quickstart.
enum DemoCommand {
  static let node = CommandNode(
    CommandSpecification(
      name: "demo", abstract: "Start the sandbox in this process and walk through the quickstart.",
      discussion: "Nothing leaves this machine. Every step shows the Swift call and what came back.")
  ) { _, context in
    let narrator = Narrator(context: context)
    try await withSandbox { sandbox in
      if let hub = sandbox.flameHub {
        try await FlameDemo(narrator: narrator).run(
          gateway: hub.gateway, username: hub.username, password: hub.password)
      }
    }
    try narrator.say("Done. 'hubkit sandbox' keeps such a server running; 'hubkit flame --help' explores one.")
  }
}
