#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON
import HubTesting

/// A file of recordings, with what it says of itself, or what its caller says in its place.
struct Recording: Sendable {
  /// The path below the folder that was named.
  let name: String
  /// The file.
  let file: URL
  /// The folder that was named, in which it was found.
  let root: URL
  /// Whether it is one of this repository's.
  let isOwn: Bool
  /// The exchanges; its metadata has at least backend, version and origins.
  private(set) var archive: HTTPArchive
  let backend: String
  let version: String
  /// What it says of itself, nil when it does not.
  let notes: RecordingNotes?

  var exchanges: [RecordedExchange] { archive.exchanges }

  /// Where the services are, by name.
  var origins: [String: String] { archive.metadata?.origins ?? [:] }

  /// A file that was read.
  ///
  /// - Parameters:
  ///   - parsed: What it holds.
  ///   - place: Where it was found.
  ///   - caller: What it does not say itself.
  ///   - adapters: What is a backend's own.
  /// - Throws: `UnreadableRecording` when nobody says what it is of.
  init(_ parsed: HTTPArchive, at place: RecordingPlace, caller: RecordingCaller, adapters: [any ConformanceAdapter])
    throws
  {
    guard let backend = parsed.metadata?.backend ?? caller.backend else {
      throw UnreadableRecording(reason: "names no backend; HUBKIT_BACKEND says it for files without _hubkit")
    }
    guard let adapter = adapters.first(where: { $0.backend == backend }) else {
      throw UnreadableRecording(reason: "is of '\(backend)', of which nothing is known here")
    }
    guard let version = parsed.metadata?.version ?? caller.version else {
      throw UnreadableRecording(reason: "names no version; HUBKIT_VERSION says it for files without _hubkit")
    }
    var origins = parsed.metadata?.origins ?? [:]
    if origins.isEmpty { origins = adapter.origins(in: parsed.exchanges, version: version) }
    var members = parsed.metadata?.members ?? JSONObject()
    members["backend"] = .string(backend)
    members["version"] = .string(version)
    members["origins"] = .object(JSONObject(origins.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) }))
    name = place.name
    file = place.file
    root = place.root
    isOwn = place.isOwn
    archive = HTTPArchive(parsed.exchanges, metadata: RecordingMetadata(members))
    self.backend = backend
    self.version = version
    notes = parsed.metadata.map { RecordingNotes($0.members) }
  }

  /// The recording with other exchanges.
  func with(_ exchanges: [RecordedExchange]) -> Recording {
    var other = self
    other.archive = HTTPArchive(exchanges, metadata: archive.metadata)
    return other
  }
}

/// What a caller says of files that do not say it themselves.
struct RecordingCaller: Sendable {
  var backend: String?
  var version: String?
}

/// A file is there and cannot be taken for a recording.
struct UnreadableRecording: Error, CustomStringConvertible {
  let reason: String

  var description: String { reason }
}
