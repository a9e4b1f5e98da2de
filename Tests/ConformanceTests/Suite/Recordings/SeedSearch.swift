#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON

/// Finds the state that a recording's server started with.
enum SeedSearch {
  /// The seed of a recording: beside the file, else in the folders around it up to the one that was named, else the only
  /// one of that server below it, else the one that this repository has of that server.
  ///
  /// - Returns: nil where there is none.
  static func seed(of recording: Recording) -> URL? {
    let name = recording.notes?.seed ?? "seed.json"
    let root = recording.root.standardizedFileURL
    var folder = recording.file.standardizedFileURL.deletingLastPathComponent()
    while true {
      let file = folder.appending(path: name)
      if fits(file, recording) { return file }
      let above = folder.deletingLastPathComponent()
      guard folder.path != root.path, above.path.utf8.count < folder.path.utf8.count else { break }
      folder = above
    }
    for root in [root] + RecordingPlace.own {
      let found = below(root, name).filter { fits($0, recording) }
      if let first = found.first { return first }
    }
    return nil
  }

  private static func below(_ root: URL, _ name: String) -> [URL] {
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: root.path)) ?? []
    return paths.filter { $0 == name || $0.hasSuffix("/\(name)") }.sorted().map { root.appending(path: $0) }
  }

  /// Whether a file is a seed of the recording's server: what it does not say is not held against it.
  private static func fits(_ file: URL, _ recording: Recording) -> Bool {
    guard let bytes = try? Data(contentsOf: file), let seed = try? JSONValue(parsing: Array(bytes)) else {
      return false
    }
    let said = [("backend", recording.backend), ("version", recording.version)]
    return said.allSatisfy { name, value in seed[name]?.stringValue.map { $0 == value } ?? true }
  }
}
