import CommandLineKit
import FlameHub
import HubSandbox
import Testing

@testable import hubkit

/// The commands against a FLAME Hub of the older generation.
@Suite struct FlameGenerationTests {
  private func withTerminal(_ body: (Terminal, FlameHubSandbox) async throws -> Void) async throws {
    var settings = FlameHubSandboxConfiguration()
    settings.version = "0.8.13"
    try await withSandbox(SandboxConfiguration(flameHub: settings)) { sandbox in
      let hub = try #require(sandbox.flameHub)
      let environment = [
        "FLAME_HUB_SERVER": hub.gateway, "FLAME_HUB_USERNAME": hub.username, "FLAME_HUB_PASSWORD": hub.password,
      ]
      try await body(Terminal(environment: environment), hub)
    }
  }

  @Test func recordsInTheNamesOfEveryGeneration() async throws {
    try await withTerminal { terminal, _ in
      let created = await terminal.run(
        "flame", "core", "nodes", "create", "--name", "my-node", "--hidden", "true", "-o", "json")
      #expect(created.code == .success, "\(created.error)")
      let node = try JSONValue(parsing: Array(created.output.utf8))
      #expect(node["createdAt"]?.stringValue != nil)
      let listed = await terminal.run("flame", "core", "nodes", "list", "--filter", "name^=my-", "--sort", "-createdAt")
      #expect(listed.output.contains("my-node"), "\(listed.error)")
      let user = await terminal.run("flame", "auth", "users", "create", "--name", "someone")
      #expect(user.code == .success, "\(user.error)")
    }
  }

  @Test func whatItLacksIsRefusedBeforeSending() async throws {
    try await withTerminal { terminal, hub in
      for arguments in [
        ["core", "nodes", "list", "--filter", "name*=my-"], ["auth", "clients", "list"],
        ["core", "nodes", "list", "--filter", "clientId=null"],
      ] {
        let refused = await terminal.run(["flame"] + arguments)
        #expect(refused.code != .success)
        #expect(refused.error.contains("Hub 0.8 has no"), "\(refused.error)")
        #expect(refused.error.contains("Hub 0.13 has"))
      }
      #expect(!hub.journal.requests.contains { $0.target.hasPrefix("/nodes") || $0.target.hasPrefix("/clients") })
    }
  }

  @Test func robotsLogInWithTheSecretThatIsShownOnce() async throws {
    try await withTerminal { terminal, hub in
      let hidden = await terminal.run("flame", "auth", "robots", "create", "--name", "rob-1", "-o", "json")
      #expect(hidden.output.contains("REDACTED"), "\(hidden.error)")
      let shown = await terminal.run(
        "flame", "auth", "robots", "create", "--name", "rob-2", "--show-secrets", "-o", "json")
      let robot = try JSONValue(parsing: Array(shown.output.utf8))
      let id = try #require(robot["id"]?.stringValue)
      let secret = try #require(robot["secret"]?.stringValue)
      var machine = terminal
      machine.environment = [
        "FLAME_HUB_SERVER": hub.gateway, "FLAME_HUB_ROBOT_ID": id, "FLAME_HUB_ROBOT_SECRET": secret,
      ]
      let listed = await machine.run("flame", "core", "nodes", "list", "-o", "ndjson")
      #expect(listed.code == .success, "\(listed.error)")
      let both = await machine.run("flame", "core", "nodes", "list", "--username", "admin", "--robot-id", id)
      #expect(both.code == .usage)
    }
  }

  @Test func requestsAreShownInTheGenerationThatIsNamed() async throws {
    try await withTerminal { terminal, _ in
      let command = ["flame", "core", "nodes", "list", "--filter", "name^=my-", "--curl"]
      let old = await terminal.run(command + ["--generation", "0.8"])
      #expect(old.output.contains("registry_project") && old.output.contains("~my-"), "\(old.error)")
      let new = await terminal.run(command + ["--generation", "0.13"])
      #expect(new.output.contains("registryProject") && new.output.contains("my-~"), "\(new.error)")
      var unclear = terminal
      unclear.environment["FLAME_HUB_GENERATION"] = "7"
      let refused = await unclear.run(command)
      #expect(refused.code == .usage)
      #expect(refused.error.contains("known are 0.8, 0.13"))
    }
  }
}
