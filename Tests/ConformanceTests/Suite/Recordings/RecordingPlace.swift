#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Where a file was found.
struct RecordingPlace: Sendable {
  /// The path below the folder that was named.
  let name: String
  let file: URL
  /// The folder that was named.
  let root: URL
  let isOwn: Bool

  /// This repository's folders of fixtures: those of this target, and those that the sandbox alone replays.
  static let own = ["ConformanceTests", "HubSandboxTests"].map { repository.appending(path: "Tests/\($0)/Fixtures") }

  private static let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every recording at a path that was named: a folder, with those that are in it, or a file.
  ///
  /// - Throws: `UnreadableRecording` when there is none, which is more likely a slip than meant.
  static func all(at root: URL, isOwn: Bool) throws -> [RecordingPlace] {
    if root.path.hasSuffix(".har") {
      return [RecordingPlace(name: root.lastPathComponent, file: root, root: folder(of: root), isOwn: isOwn)]
    }
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    let found = paths.filter { $0.hasSuffix(".har") }.sorted()
    guard !found.isEmpty else { throw UnreadableRecording(reason: "there are no recordings in \(root.path)") }
    return found.map { RecordingPlace(name: $0, file: root.appending(path: $0), root: root, isOwn: isOwn) }
  }

  private static func folder(of file: URL) -> URL { file.deletingLastPathComponent() }
}
