import CommandLineKit
import HahnProCloud
import HubSandbox
import Testing
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

@testable import hubkit

/// What the tool does with the files, links and pipes that a command line names.
@Suite struct FileCommandTests {
  private static let roles = ["--read-permissions", "test", "--read-write-permissions", "test"]

  private func withFolder(_ body: (_ path: String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appending(component: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try await body(folder.path)
  }

  private func withTerminal(_ body: (Terminal, _ folder: String) async throws -> Void) async throws {
    let configuration = SandboxConfiguration(flameHub: nil, hahnProCloud: HahnProCloudSandboxConfiguration())
    try await withSandbox(configuration) { sandbox in
      let cloud = try #require(sandbox.hahnProCloud)
      let environment = [
        "API_BASE_URL": cloud.url, "AUTH_BASE_URL": cloud.authServer, "API_USER": cloud.clientID,
        "AUTH_SECRET": cloud.clientSecret, "AUTH_METHOD": "basic",
      ]
      try await withFolder { try await body(Terminal(environment: environment), $0) }
    }
  }

  private func id(_ outcome: Terminal.Outcome) throws -> String {
    #expect(outcome.code == .success, "\(outcome.error)")
    return try #require(try JSONValue(parsing: Array(outcome.output.utf8))["id"]?.stringValue)
  }

  private func put(_ text: String, _ path: String) throws { try Data(text.utf8).write(to: URL(filePath: path)) }

  private func text(_ path: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }

  private func isLink(_ path: String) throws -> Bool {
    try FileManager.default.attributesOfItem(atPath: path)[.type] as? FileAttributeType == .typeSymbolicLink
  }

  @Test func pipesGoUpAndDown() async throws {
    try await withTerminal { terminal, folder in
      let pipe = "\(folder)/pipe.csv"
      try #require(mkfifo(pipe, 0o600) == 0)
      async let written: Void = Files.write(Array("through a pipe".utf8), to: pipe)
      let id = try id(
        await terminal.run(["hahnpro", "contents", "upload", pipe, "-o", "ndjson"] + Self.roles))
      try await written

      async let read = InputFile.bytes(at: pipe)
      let downloaded = await terminal.run("hahnpro", "contents", "download", id, "--to", pipe)
      #expect(downloaded.code == .success, "\(downloaded.error)")
      #expect(String(decoding: try await read, as: UTF8.self) == "through a pipe")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["pipe.csv"])
    }
  }

  @Test func linksAreNeitherLostNorFollowedUnasked() async throws {
    try await withTerminal { terminal, folder in
      try put("new", "\(folder)/source")
      let id = try id(
        await terminal.run(["hahnpro", "contents", "upload", "\(folder)/source", "-o", "ndjson"] + Self.roles))
      try put("old", "\(folder)/file")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "file")
      try FileManager.default.createSymbolicLink(atPath: "\(folder)/dangling", withDestinationPath: "nowhere")
      for name in ["file", "link", "dangling"] {
        let kept = await terminal.run("hahnpro", "contents", "download", id, "--to", "\(folder)/\(name)")
        #expect(kept.code == .cannotCreate)
        #expect(kept.error.contains("--force replaces it"), "\(kept.error)")
      }
      #expect(try text("\(folder)/file") == "old")
      let forced = await terminal.run("hahnpro", "contents", "download", id, "--to", "\(folder)/link", "--force")
      #expect(forced.code == .success, "\(forced.error)")
      #expect(try text("\(folder)/file") == "new")
      #expect(try isLink("\(folder)/link"))
      let dangling = await terminal.run(
        "hahnpro", "contents", "download", id, "--to", "\(folder)/dangling", "--force")
      #expect(dangling.code == .cannotCreate)
      #expect(dangling.error.contains("a symbolic link to a file that is not there"))
      let isFolder = await terminal.run("hahnpro", "contents", "download", id, "--to", folder, "--force")
      #expect(isFolder.code == .cannotCreate)
      #expect(isFolder.error.contains("'\(folder)' is a folder"))
    }
  }

  @Test func picturesReplaceNothingUnasked() async throws {
    try await withTerminal { terminal, folder in
      let series = try id(
        await terminal.run(
          ["hahnpro", "time-series", "add", "--name", "heat", "-o", "ndjson"] + Self.roles))
      let added = await terminal.run(
        "hahnpro", "time-series", "add-values", series, "--value", "23.25", "--time", "2025-01-01T00:02:00Z")
      #expect(added.code == .success, "\(added.error)")
      let path = "\(folder)/heat.svg"
      let values = ["hahnpro", "time-series", "values", series, "--svg", path]
      try put("mine", path)
      let kept = await terminal.run(values)
      #expect(kept.code == .cannotCreate)
      #expect(kept.error.contains("'\(path)' is there already; --force replaces it"))
      #expect(try text(path) == "mine")
      let forced = await terminal.run(values + ["--force"])
      #expect(forced.code == .success, "\(forced.error)")
      #expect(try text(path).hasPrefix("<svg"))

      try FileManager.default.removeItem(atPath: path)
      try #require(mkfifo(path, 0o600) == 0)
      async let read = InputFile.bytes(at: path)
      #expect(await terminal.run(values).code == .success)
      #expect(String(decoding: try await read, as: UTF8.self).hasPrefix("<svg"))
    }
  }

  @Test func picturesOfStatisticsReplaceNothingUnaskedEither() async throws {
    try await withFolder { folder in
      try put("mine", "\(folder)/days.svg")
      let kept = await Terminal().run("hangar", "stats", "Project", "--svg", "\(folder)/days.svg")
      #expect(kept.code == .cannotCreate)
      #expect(kept.error.contains("--force replaces it"))
      #expect(try text("\(folder)/days.svg") == "mine")
    }
  }
}
