#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubTesting

/// Folders of recordings: this target's own, those that the sandbox replays, and those that `HUBKIT_FIXTURES` names.
enum RecordingFolder {
  private static let own = ["ConformanceTests", "HubSandboxTests"].map { target in
    root.appending(path: "Tests/\(target)/Fixtures")
  }

  private static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
  }

  /// Whether every request that no call can make is listed (`HUBKIT_VERBOSE`).
  static var isVerbose: Bool { ProcessInfo.processInfo.environment["HUBKIT_VERBOSE"] != nil }

  /// The folders to look into.
  static var all: [URL] {
    let named = ProcessInfo.processInfo.environment["HUBKIT_FIXTURES"] ?? ""
    return own + named.split(separator: ":").map { URL(filePath: String($0)) }
  }

  /// Every recording below the folders of a backend, in a fixed order.
  static func archives(of backend: String) throws -> [(name: String, archive: HTTPArchive)] {
    var found: [(String, HTTPArchive)] = []
    for folder in all {
      guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder.path) else { continue }
      for path in paths.sorted() where path.hasSuffix(".har") {
        let archive = try HTTPArchive(parsing: Array(Data(contentsOf: folder.appending(path: path))))
        if archive.metadata?.backend == backend { found.append((path, archive)) }
      }
    }
    return found
  }
}
