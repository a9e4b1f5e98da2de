import CommandLineKit
import FlameHub
import HubSandbox
import Testing

@testable import hubkit

@Suite struct FlameCommandTests {
  private func withTerminal(_ body: (Terminal, FlameHubSandbox) async throws -> Void) async throws {
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      let environment = [
        "FLAME_HUB_SERVER": hub.gateway, "FLAME_HUB_USERNAME": hub.username, "FLAME_HUB_PASSWORD": hub.password,
      ]
      try await body(Terminal(environment: environment), hub)
    }
  }

  @Test func lifeOfANode() async throws {
    try await withTerminal { terminal, _ in
      let created = await terminal.run(
        "flame", "core", "nodes", "create", "--name", "n-1", "--hidden", "true", "--null", "externalName", "-o",
        "ndjson")
      #expect(created.code == .success, "\(created.error)")
      let node = try JSONValue(parsing: Array(created.output.utf8))
      let id = try #require(node["id"]?.stringValue)
      #expect(node["hidden"] == true)

      let updated = await terminal.run(
        "flame", "core", "nodes", "update", id, "--type", "aggregator", "-o", "json")
      #expect(try JSONValue(parsing: Array(updated.output.utf8))["type"] == "aggregator")

      let listed = await terminal.run(
        "flame", "core", "nodes", "list", "--filter", "name^=n-", "--filter", "hidden=true", "--sort", "-name")
      #expect(listed.output.hasPrefix("id  "))
      #expect(listed.output.contains(id))
      #expect(listed.error.isEmpty)

      let shown = await terminal.run("flame", "core", "nodes", "get", id, "--include", "none", "-o", "json")
      #expect(try JSONValue(parsing: Array(shown.output.utf8))["registry"] == nil)

      let deleted = await terminal.run("flame", "core", "nodes", "delete", id)
      #expect(deleted.code == .success)
      let missing = await terminal.run("flame", "core", "nodes", "get", id)
      #expect(missing.code == .noInput)
      #expect(missing.error.contains("entity_not_found"))
      #expect(missing.output.isEmpty)
    }
  }

  @Test func pagesAndAll() async throws {
    try await withTerminal { terminal, hub in
      let client = try FlameHubClient(server: ServerAddress(hub.gateway), auth: .password(hub.username, hub.password))
      for number in 1...55 { try await client.core.nodes.create(.init(name: "page-\(number)")) }
      let first = await terminal.run("flame", "core", "nodes", "list", "-n", "2", "-o", "ndjson")
      #expect(first.output.split(separator: "\n").count == 2)
      #expect(first.error.contains("2 of 55 nodes"))
      let all = await terminal.run("flame", "core", "nodes", "list", "--all", "-o", "ndjson")
      #expect(all.output.split(separator: "\n").count == 55)
      let some = await terminal.run("flame", "core", "nodes", "list", "--all", "--limit", "52", "-o", "json")
      #expect(try JSONValue(parsing: Array(some.output.utf8)).arrayValue?.count == 52)
    }
  }

  @Test func showsInsteadOfSending() async throws {
    try await withTerminal { terminal, hub in
      let curl = await terminal.run(
        "flame", "auth", "users", "list", "--filter", "name=admin", "--fields", "email", "--curl")
      #expect(curl.output.contains("filter%5Bname%5D=admin"))
      #expect(curl.output.contains("fields=%2Bemail"))
      #expect(curl.output.contains("Bearer REDACTED"))
      #expect(!curl.output.contains(hub.password))
      let swift = await terminal.run(
        "flame", "core", "nodes", "list", "--filter", "name*=my-", "--filter", "online=true", "--sort", "-createdAt",
        "--limit", "25", "--include", "registry", "--show-swift")
      #expect(
        swift.output == """
          let page = try await hub.core.nodes.list(where: .name.contains("my-") && .online == true, sort: \
          .descending(.createdAt), page: .init(limit: 25), include: [.registry])

          """)
      let create = await terminal.run(
        "flame", "core", "nodes", "create", "--name", "a\"b", "--type", "aggregator", "--null", "externalName",
        "--show-swift")
      #expect(
        create.output == #"""
          var node = NodeCreate(name: "a\"b")
          node.type = .aggregator
          node.externalName = nil
          let created = try await hub.core.nodes.create(node)

          """#)
      #expect(hub.journal.requests.isEmpty)
    }
  }

  @Test func refusesBeforeSending() async throws {
    try await withTerminal { terminal, hub in
      let cases: [([String], ExitCode, String)] = [
        (["list", "--filter", "nme=x"], .dataError, "cannot be filtered by 'nme'"),
        (["list", "--filter", "online=perhaps"], .dataError, "true or false"),
        (["list", "--filter", "name"], .usage, "no condition"),
        (["list", "--filter", "id=zzz"], .dataError, "no UUID"),
        (["create", "--json", "/nowhere.json"], .noInput, "No such file"),
        (["list", "--sort", "hidden"], .dataError, "cannot be sorted by 'hidden'"),
        (["list", "--include", "realm"], .dataError, "no relation 'realm'"),
        (["get", "nope"], .dataError, "no UUID"),
        (["create"], .usage, "'name' is required"),
        (["create", "--name", "x", "--hidden", "maybe"], .usage, "'true' or 'false'"),
        (["update", "00000000-0000-4000-8000-000000000000"], .usage, "nothing to change"),
        (["create", "--name", "x", "--realm-id", "nope"], .dataError, "realmID"),
        (["list", "--limit", "x"], .usage, "--limit"),
      ]
      for (arguments, code, text) in cases {
        let outcome = await terminal.run(["flame", "core", "nodes"] + arguments)
        #expect(outcome.code == code, "\(arguments) \(outcome.error)")
        #expect(outcome.error.contains(text), "\(arguments) \(outcome.error)")
        #expect(outcome.output.isEmpty)
      }
      // The status, by which the Hub's generation is known, may be asked for.
      #expect(!hub.journal.requests.contains { $0.service == "core" && $0.target != "/" })
    }
  }

  @Test func asksForThePasswordWithoutShowingIt() async throws {
    try await withTerminal { terminal, hub in
      var terminal = terminal
      terminal.environment["FLAME_HUB_PASSWORD"] = nil
      terminal.answers = [hub.password]
      let listed = await terminal.run("flame", "auth", "users", "list", "-o", "ndjson")
      #expect(listed.code == .success, "\(listed.error)")
      terminal.answers = ["wrong"]
      let refused = await terminal.run("flame", "auth", "users", "list")
      #expect(refused.code == .noPermission)
      #expect(refused.error.contains("The user credentials are invalid."))
      #expect(refused.error.contains("the user and its password"))
      #expect(!refused.error.contains("wrong"))
    }
  }

  @Test func whatTheCommandLineSaysComesBeforeVariables() async throws {
    try await withTerminal { terminal, hub in
      var terminal = terminal
      terminal.environment["FLAME_HUB_TOKEN"] = "stale"
      terminal.environment["FLAME_HUB_CLIENT_ID"] = ""
      let listed = await terminal.run("flame", "auth", "users", "list", "--username", hub.username)
      #expect(listed.code == .success, "\(listed.error)")
      let stale = await terminal.run("flame", "auth", "users", "list")
      #expect(stale.code == .noPermission)
      #expect(!stale.error.contains("stale"))
      let both = await terminal.run("flame", "auth", "users", "list", "--username", "a", "--client-id", "b")
      #expect(both.code == .usage)
    }
  }

  @Test func aWrongAddressIsNoMissingRecord() async throws {
    try await withTerminal { terminal, hub in
      let outcome = await terminal.run("flame", "core", "nodes", "list", "--server", hub.gateway + "/core")
      #expect(outcome.code == .configuration)
      #expect(outcome.error.contains("check the address"))
      let typed = await terminal.run("flame", "core", "nodes", "list", "--server", "hub.example.org")
      #expect(typed.error.contains("'hub.example.org' has no scheme"))
    }
  }

  @Test func showsJunctionsAndAllAsTheyAreCalled() async throws {
    let terminal = Terminal()
    let id = "00000000-0000-4000-8000-000000000000"
    let role = await terminal.run(
      "flame", "auth", "user-roles", "create", "--user-id", id, "--role-id", id, "--show-swift")
    #expect(
      role.output == """
        let created = try await hub.auth.userRoles.create(.init(user: ID("\(id)"), role: ID("\(id)")))

        """)
    let all = await terminal.run(
      "flame", "core", "analysis-buckets", "list", "--all", "-n", "7", "--offset", "2", "--filter", "type=CODE",
      "--include", "none", "--show-swift")
    #expect(
      all.output == """
        for try await analysisBucket in hub.core.analysisBuckets.all(where: .type == .code, include: [], maximum: 7, \
        from: PageCursor(offset: 2)) { print(analysisBucket) }

        """)
    let curl = await terminal.run(
      "flame", "core", "nodes", "list", "--all", "-n", "60", "--curl", "--server", "http://localhost:1")
    #expect(curl.output.contains("page%5Blimit%5D=50&page%5Boffset%5D=0&sort=createdAt"))
    #expect(curl.output.contains("User-Agent: hubkit/"))
  }

  @Test func readsMembersFromStandardInput() async throws {
    try await withTerminal { terminal, _ in
      var terminal = terminal
      terminal.input = #"{"name":"from-json","hidden":true}"#
      let created = await terminal.run("flame", "core", "nodes", "create", "--json", "-", "-o", "ndjson")
      let node = try JSONValue(parsing: Array(created.output.utf8))
      #expect(node["name"] == "from-json")
      terminal.input = #"{"name":"x","bogus":1}"#
      let refused = await terminal.run("flame", "core", "nodes", "create", "--json", "-")
      #expect(refused.code == .usage)
      #expect(refused.error.contains("'bogus' cannot be set"))
    }
  }
}
