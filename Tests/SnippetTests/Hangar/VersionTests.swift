#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import Hangar
import HubSandbox
import HubTesting
import Synchronization
import TestFolders
import Testing

/// The snippets about versions and their files.
struct VersionTests {
  private static let downloads = RequestPattern("api GET /api/v1/projects/*/versions/*/*/download")

  @Test func theFirstLines() async throws {
    try await withFolder { folder in
      try await withHangar { _, sandbox async throws in
        let paths = try await firstSteps(server: ServerAddress(sandbox.url), folder: folder)
        #expect(!paths.isEmpty)
        #expect(paths.allSatisfy { FileManager.default.fileExists(atPath: $0) })
        #expect(sandbox.cdn.requests.map(\.status) == paths.map { _ in 200 })
      }
    }
  }

  @Test func versionsAreRead() async throws {
    try await withHangar(named: true) { hangar, sandbox async throws in
      #expect(try await versions(hangar).map(\.name) == ["2.4.0+build.7"])
      #expect(
        sandbox.query("api GET /api/v1/projects/*/versions")
          == "limit=5&offset=0&channel=Release&platform=VELOCITY")
      let names = try await everyVersion(hangar, of: show(hangar))
      #expect(names.count == 14)
      #expect(names.first == "2.5.0-SNAPSHOT")
      #expect(try await latestRelease(hangar, of: "SandboxKit")?.name == "2.4.0+build.7")
      #expect(try await latestRelease(hangar, of: "EmptyShelf") == nil)
      #expect(try await platformVersions(hangar).isEmpty == false)
    }
  }

  /// The place of the files is another origin: neither credentials nor what is meant for Hangar goes there.
  @Test func aFileIsDownloadedAndVerified() async throws {
    let field = try #require(HTTPField.Name("X-Mirror"))
    try await withFolder { folder in
      try await withHangar(named: true, fields: [field: "north"]) { hangar, sandbox async throws in
        let path = "\(folder)/kit.jar"
        let lines = Mutex<[String]>([])
        let count = try await download(hangar, path: path) { line in lines.withLock { $0.append(line) } }
        #expect(lines.withLock { $0.last } == "\(count) of \(count)")
        let bytes = Array(try Data(contentsOf: URL(filePath: path)))
        #expect(bytes.count == Int(count))
        #expect(try await downloadIntoMemory(hangar) == bytes)
        let version = try await hangar.versions.get("2.4.0+build.7", of: "SandboxKit")
        #expect(try await downloadPieceByPiece(hangar, version) == bytes.count)

        let asked = sandbox.journal.requests(matching: Self.downloads)
        #expect(asked.map(\.status) == [301, 301, 301])
        #expect(asked.allSatisfy { $0.fields[.authorization] != nil && $0.fields[field] == "north" })
        let fetched = sandbox.cdn.requests
        #expect(fetched.map(\.status) == [200, 200, 200])
        #expect(fetched.allSatisfy { $0.fields[.authorization] == nil && $0.fields[field] == nil })
      }
    }
  }

  @Test func filesUnderTheirNames() async throws {
    try await withFolder { folder in
      try await withHangar { hangar, sandbox async throws in
        let path = try await downloadIntoAFolder(hangar, folder: folder)
        let version = try await hangar.versions.get("2.4.0+build.7", of: "SandboxKit")
        #expect(path == "\(folder)/\(try #require(version.downloads[.paper]?.fileInfo).name)")
        #expect(FileManager.default.fileExists(atPath: path))
        let files = try await downloadByNumber(hangar, of: "SandboxKit")
        #expect(files.count > 1 && files.allSatisfy { !$0.isEmpty })
        let asked = sandbox.journal.requests(matching: "api GET /api/v1/versions/*/PAPER/download")
        #expect(asked.map(\.status) == files.map { _ in 301 })
      }
    }
  }

  @Test func aFileElsewhere() async throws {
    try await withHangar { hangar, sandbox async throws in
      #expect(try await fileElsewhere(hangar) == "https://example.org/castlecore/1.0.0")
      #expect(sandbox.journal.requests(matching: Self.downloads).isEmpty)
    }
  }

  @Test func aFileThatIsAnother() async throws {
    try await withFolder { folder in
      try await withHangar { hangar, sandbox async throws in
        let version = try await hangar.versions.get("1.2.0", of: "CastleCore")
        let file = try #require(version.downloads[.paper]?.fileInfo)
        let text = String(repeating: "x", count: Int(file.sizeBytes))
        sandbox.inject(.answer(200, body: text), on: "cdn GET /**")
        let reason = try await fileThatIsAnother(hangar, path: "\(folder)/core.jar")
        guard case .checksumMismatch(let expected, let actual) = reason else {
          Issue.record("not about the checksum: \(String(describing: reason))")
          return
        }
        #expect(expected == file.sha256Hash)
        #expect(actual != expected)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
        #expect(try await fileThatIsAnother(hangar, path: "\(folder)/core.jar") == nil)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["core.jar"])
      }
    }
  }
}
