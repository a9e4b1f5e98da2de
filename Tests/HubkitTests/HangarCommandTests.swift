import CommandLineKit
import Hangar
import HubSandbox
import Testing
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import hubkit

@Suite struct HangarCommandTests {
  private func withTerminal(
    profile: HangarSandboxProfile = .current, _ body: (Terminal, HangarSandbox) async throws -> Void
  ) async throws {
    var settings = HangarSandboxConfiguration()
    settings.profile = profile
    try await withSandbox(SandboxConfiguration(flameHub: nil, hangar: settings)) { sandbox in
      let hangar = try #require(sandbox.hangar)
      let environment = ["HANGAR_SERVER": hangar.url, "HANGAR_API_KEY": hangar.apiKey]
      try await body(Terminal(environment: environment), hangar)
    }
  }

  @Test func searchShowAndVersions() async throws {
    try await withTerminal { terminal, _ in
      let found = await terminal.run("hangar", "search", "SandboxKit")
      #expect(found.output.hasPrefix("owner  "))
      #expect(found.output.contains("sandbox-owner  SandboxKit  dev_tools"))
      let sorted = await terminal.run(
        "hangar", "search", "-f", "platform=PAPER", "-s", "-stars", "-n", "2", "-o", "ndjson")
      #expect(sorted.output.split(separator: "\n").count == 2)
      let all = await terminal.run("hangar", "search", "--all", "-o", "ndjson")
      #expect(all.output.split(separator: "\n").count > 60)
      let shown = await terminal.run("hangar", "show", "SandboxKit", "-o", "json")
      let project = try JSONValue(parsing: Array(shown.output.utf8))
      #expect(project["namespace"]?["owner"] == "sandbox-owner")
      let versions = await terminal.run("hangar", "versions", "SandboxKit", "-f", "channel=Release", "-n", "1")
      #expect(versions.output.split(separator: "\n").count == 2)
      #expect(versions.error.contains("--all fetches the others"))
    }
  }

  @Test(arguments: HangarSandboxProfile.allCases)
  func downloadsAreVerified(profile: HangarSandboxProfile) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let target = folder.appending(component: "plugin.jar").path
    try await withTerminal(profile: profile) { terminal, hangar in
      let arguments = ["hangar", "--profile", profile.rawValue, "download", "SandboxKit", "--platform", "paper"]
      let downloaded = await terminal.run(arguments + ["--to", target])
      #expect(downloaded.code == .success, "\(downloaded.error)")
      #expect(downloaded.error.contains("SHA-256 verified"))
      #expect(FileManager.default.fileExists(atPath: target))
      #expect(!hangar.cdn.requests.contains { $0.fields.contains(.authorization) })
      let again = await terminal.run(arguments + ["--to", target])
      #expect(again.code == .cannotCreate)

      hangar.inject(.truncatedBody(after: 20), on: "cdn GET /**", times: .max)
      let broken = await terminal.run(arguments + ["--to", target, "--force"])
      #expect(broken.code != .success)
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(names == ["plugin.jar"])
    }
  }

  @Test func statisticsAsPlotAndData() async throws {
    try await withTerminal { terminal, _ in
      let plot = await terminal.run("hangar", "stats", "SandboxKit")
      #expect(plot.output.hasPrefix("SandboxKit\ncount per day\n* views  o downloads\n"), "\(plot.error)")
      let csv = await terminal.run(
        "hangar", "stats", "SandboxKit", "--from", "2020-02-28", "--to", "2020-03-01", "-o", "csv")
      #expect(csv.output == "day,views,downloads\n2020-02-28,0,0\n2020-02-29,0,0\n2020-03-01,0,0\n")
      let svg = await terminal.run("hangar", "stats", "SandboxKit", "--svg", "-")
      #expect(svg.output.contains(">downloads</text>"))
    }
  }

  @Test func showsInsteadOfSending() async throws {
    try await withTerminal { terminal, hangar in
      let search = await terminal.run(
        "hangar", "search", "chunk", "-f", "platform=PAPER", "--sort", "-stars", "-n", "5", "--show-swift")
      #expect(
        search.output == """
          let page = try await hangar.projects.list(where: .query("chunk") && .platform == .paper, sort: \
          .descending(.stars), page: .init(limit: 5))

          """)
      let versions = await terminal.run("hangar", "versions", "Kit", "--all", "--show-swift")
      #expect(
        versions.output == "for try await version in hangar.versions.all(of: \"Kit\") { print(version) }\n")
      let curl = await terminal.run("hangar", "search", "chunk", "--curl")
      #expect(curl.output.hasPrefix("curl '\(hangar.url)/api/v1/projects?"))
      #expect(!curl.output.contains(hangar.apiKey))
      #expect(hangar.journal.requests.isEmpty)
    }
  }

  @Test func namesThatLeadElsewhereAreRefused() {
    for name in ["", ".", "..", "a/b", "../a", "/a", "..\u{2F}\u{301}a", "a\u{0}", "a\nb", "a\u{1B}]0;x"] {
      #expect(throws: CommandFailure.self) { try Files.ownName(name) }
    }
    for name in ["a.jar", "Plugin 1.0+build.7.jar", "ü.jar"] { #expect((try? Files.ownName(name)) == name) }
  }

  @Test func refusals() async throws {
    try await withTerminal { terminal, hangar in
      let cases: [([String], ExitCode, String)] = [
        (["show", "NoSuchPlugin"], .noInput, "it is not there, or hidden"),
        (["search", "-f", "name=x"], .dataError, "cannot be filtered by 'name'"),
        (["search", "-f", "version=1.20"], .dataError, "platform"),
        (["stats", "SandboxKit", "--anonymous"], .noInput, "for members of the project"),
        (["stats", "SandboxKit", "--from", "yesterday"], .usage, "is no day"),
        (["stats", "SandboxKit", "--from", "2026-02-01", "--to", "2026-01-01"], .usage, "--from is after --to"),
        (["download", "EmptyShelf"], .noInput, "has no release"),
        (["search", "--user-agent", "curl/8"], .configuration, "names a library"),
        (["show", "SandboxKit", "--server", ""], .usage, "is empty"),
        (["stats", "SandboxKit", "--from", "0001-01-01", "--to", "9999-12-31"], .usage, "thirty years"),
      ]
      for (arguments, code, text) in cases {
        let outcome = await terminal.run(["hangar"] + arguments)
        #expect(outcome.code == code, "\(arguments) \(outcome.error)")
        #expect(outcome.error.contains(text), "\(arguments) \(outcome.error)")
        #expect(!outcome.error.contains("check the address"))
        #expect(!outcome.error.contains(hangar.apiKey))
        #expect(outcome.output.isEmpty)
      }
      var terminal = terminal
      terminal.environment["HANGAR_API_KEY"] = "abc"
      let malformed = await terminal.run("hangar", "search")
      #expect(malformed.code == .configuration)
      #expect(malformed.error.contains("73"))
      let key = try #require(hangar.makeKey("k", permissions: []))
      hangar.revokeKey(key)
      terminal.environment["HANGAR_API_KEY"] = key
      let revoked = await terminal.run("hangar", "search")
      #expect(revoked.code == .noPermission, "\(revoked.error)")
      #expect(!revoked.error.contains(key))
    }
  }
}
