import CommandLineKit
import FlameHub
import HubSandbox
import TestFolders
import Testing
#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import hubkit

/// Files into buckets and out of them, as a command line has them.
@Suite struct FlameStorageCommandTests {
  private func withTerminal(_ body: (Terminal, _ folder: String) async throws -> Void) async throws {
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      let environment = [
        "FLAME_HUB_SERVER": hub.gateway, "FLAME_HUB_USERNAME": hub.username, "FLAME_HUB_PASSWORD": hub.password,
      ]
      try await withFolder { folder in try await body(Terminal(environment: environment), folder) }
    }
  }

  private func json(_ outcome: Terminal.Outcome) throws -> JSONValue {
    #expect(outcome.code == .success, "\(outcome.error)")
    return try JSONValue(parsing: Array(outcome.output.utf8))
  }

  private func put(_ bytes: [UInt8], _ path: String) throws { try Data(bytes).write(to: URL(filePath: path)) }

  @Test func filesGoUpAndComeBack() async throws {
    try await withTerminal { terminal, folder in
      let content = (0..<70_000).map { UInt8(truncatingIfNeeded: $0) }
      try put(content, "\(folder)/data.bin")
      try put(Array("print(1)".utf8), "\(folder)/main.py")
      let bucket = try json(await terminal.run("flame", "storage", "buckets", "create", "--name", "b-1", "-o", "json"))
      let id = try #require(bucket["id"]?.stringValue)
      let uploaded = try json(
        await terminal.run(
          "flame", "storage", "buckets", "upload", "b-1", "\(folder)/data.bin", "\(folder)/main.py", "--folder", "src",
          "-o", "json"))
      #expect(
        Set(uploaded.arrayValue?.compactMap { $0["path"]?.stringValue } ?? []) == ["src/data.bin", "src/main.py"])
      let listed = await terminal.run(
        "flame", "storage", "bucket-files", "list", "--filter", "bucketId=\(id)", "--filter", "name=data.bin", "-o",
        "ndjson")
      let file = try #require(try json(listed)["id"]?.stringValue)

      let target = "\(folder)/back.bin"
      let download = await terminal.run("flame", "storage", "bucket-files", "download", file, "--to", target)
      #expect(download.error == "\(target): 70000 bytes\n")
      #expect(try bytes(ofFile: target) == content)
      let again = await terminal.run("flame", "storage", "bucket-files", "download", file, "--to", target)
      #expect(again.code == .cannotCreate)
      #expect(again.error.contains("--force"))

      let archive = await terminal.run("flame", "storage", "buckets", "archive", id, "--to", "\(folder)/all.tar")
      #expect(archive.code == .success, "\(archive.error)")
      #expect(try bytes(ofFile: "\(folder)/all.tar").count % 512 == 0)
    }
  }

  @Test func refusalsSayWhatToDo() async throws {
    try await withTerminal { terminal, folder in
      try put([1], "\(folder)/a")
      let unknown = await terminal.run("flame", "storage", "buckets", "upload", "nowhere", "\(folder)/a")
      #expect(unknown.code == .noInput)
      #expect(unknown.error.contains("The bucket was not found."))
      _ = await terminal.run("flame", "storage", "buckets", "create", "--name", "b-1")
      let empty = await terminal.run("flame", "storage", "buckets", "archive", "b-1", "--to", "\(folder)/b-1.tar")
      #expect(empty.code == .noInput)
      #expect(empty.error.contains("has no files"))
      #expect(try names(in: folder) == ["a"])
      let missing = await terminal.run("flame", "storage", "buckets", "upload", "b-1", "\(folder)/b")
      #expect(missing.code == .noInput)
      let named = await terminal.run("flame", "storage", "buckets", "upload", "b-1", "\(folder)/a", "--name", "ü")
      #expect(named.code == .dataError)
      #expect(named.error.contains("Latin-1"))
      let both = await terminal.run(
        "flame", "storage", "buckets", "upload", "b-1", "\(folder)/a", "\(folder)/a", "--name", "x")
      #expect(both.code == .usage)
    }
  }

  @Test func showsInsteadOfSending() async throws {
    try await withTerminal { terminal, _ in
      let curl = await terminal.run("flame", "storage", "buckets", "upload", "b-1", "x y", "--name", "a.txt", "--curl")
      #expect(curl.output.contains(#"--form 'file0=@"x y";filename="a.txt"'"#))
      #expect(curl.output.contains("Bearer REDACTED"))
      #expect(!curl.output.contains("multipart"))
      let swift = await terminal.run(
        "flame", "storage", "buckets", "upload", "b-1", "dir/x", "y", "--folder", "d", "--show-swift")
      #expect(
        swift.output == """
          let files = try await hub.storage.buckets.upload([.file(at: "dir/x", name: "d/x"), .file(at: "y", name: "d/y")], \
          to: "b-1")

          """)
    }
  }

  @Test func commandsAreShownByTheirNamesInSwift() async throws {
    let shown = [
      ("projectLink", ".link"), ("projectUnlink", ".unlink"), ("projectMove", #".init(rawValue: "projectMove")"#),
    ]
    for (command, swift) in shown {
      let outcome = await Terminal().run(
        "flame", "core", "registry-projects", "send", "p", command, "--show-swift")
      #expect(outcome.output == "try await hub.core.registryProjects.send(\(swift), to: \"p\")\n")
    }
  }

  @Test func analysesFromCodeToBuild() async throws {
    try await withTerminal { terminal, folder in
      func create(_ kind: String, _ arguments: String...) async throws -> String {
        let outcome = await terminal.run(["flame", "core", kind, "create", "-o", "json"] + arguments)
        return try #require(try json(outcome)["id"]?.stringValue)
      }
      let registry = try await create("registries", "--name", "registry", "--host", "registry.example")
      let aggregator = try await create("nodes", "--name", "agg", "--type", "aggregator", "--registry-id", registry)
      let node = try await create("nodes", "--name", "node", "--registry-id", registry)
      let images = await terminal.run(
        "flame", "core", "master-images", "list", "--filter", "virtualPath=python/base", "-o", "ndjson")
      let image = try #require(try json(images)["id"]?.stringValue)
      let project = try await create("projects", "--name", "project", "--master-image-id", image)
      for node in [aggregator, node] {
        _ = try await create("project-nodes", "--project-id", project, "--node-id", node)
      }
      let analysis = try await create("analyses", "--project-id", project)
      let early = await terminal.run("flame", "core", "analyses", "send", analysis, "configurationLock")
      #expect(early.code == .dataError)
      #expect(early.error.contains("An entrypoint must be selected."))

      let buckets = await terminal.run(
        "flame", "core", "analysis-buckets", "list", "--filter", "analysisId=\(analysis)", "--filter", "type=CODE",
        "-o", "ndjson")
      let bucket = try #require(try json(buckets)["bucketId"]?.stringValue)
      try put(Array("print(1)".utf8), "\(folder)/main.py")
      _ = try json(
        await terminal.run("flame", "storage", "buckets", "upload", bucket, "\(folder)/main.py", "-o", "json"))
      let files = await terminal.run(
        "flame", "core", "analysis-bucket-files", "list", "--filter", "analysisId=\(analysis)", "-o", "ndjson")
      let file = try #require(try json(files)["id"]?.stringValue)
      _ = await terminal.run("flame", "core", "analysis-bucket-files", "update", file, "--root", "true")
      let locked = try json(
        await terminal.run("flame", "core", "analyses", "send", analysis, "configurationLock", "-o", "json"))
      #expect(locked["configurationLocked"] == true)

      let foreign = await terminal.run("flame", "core", "analyses", "send", analysis, "spinUp")
      #expect(foreign.error.contains("Hub 0.8 has"))
      let idle = await terminal.run("flame", "core", "analyses", "send", analysis, "storageCheck", "--wait")
      #expect(idle.code == .usage)
      let accepted = await terminal.run("flame", "core", "registries", "send", registry, "setup")
      #expect(accepted.error == "accepted\n")

      let client = await terminal.run("flame", "core", "nodes", "set-client-credentials", node, "-o", "json")
      #expect(try json(client)["secret"] == "REDACTED")
      let shown = await terminal.run(
        "flame", "core", "nodes", "client-credentials", node, "--show-secrets", "-o", "json")
      #expect(try json(shown)["secret"]?.stringValue?.utf8.count == 64)
    }
  }
}
