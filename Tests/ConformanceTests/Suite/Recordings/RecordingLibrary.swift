#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubTesting

/// Every recording there is: this repository's own, and those in the folders that `HUBKIT_FIXTURES` names.
struct RecordingLibrary: Sendable {
  /// The recordings in a fixed order.
  let recordings: [Recording]
  /// Files and folders that could not be read, each with the reason.
  let unreadable: [String]

  /// The library of this run; each file is read once.
  static var shared: RecordingLibrary {
    get async { await loading.value }
  }

  private static let loading = Task { await RecordingLibrary(ProcessInfo.processInfo.environment) }

  /// What an environment names, besides this repository's own.
  init(_ environment: [String: String]) async {
    let named = (environment["HUBKIT_FIXTURES"] ?? "").split(separator: ":").map { URL(filePath: String($0)) }
    let caller = RecordingCaller(backend: environment["HUBKIT_BACKEND"], version: environment["HUBKIT_VERSION"])
    await self.init(RecordingPlace.own.map { ($0, true) } + named.map { ($0, false) }, caller: caller)
  }

  /// What is in folders.
  init(_ folders: [(root: URL, isOwn: Bool)], caller: RecordingCaller) async {
    var unreadable: [String] = []
    var places: [RecordingPlace] = []
    for (root, isOwn) in folders {
      do {
        places += try RecordingPlace.all(at: root, isOwn: isOwn)
      } catch {
        unreadable.append("\(error)")
      }
    }
    let read = await places.concurrentMap { place in
      Result {
        let archive = try HTTPArchive(parsing: Array(Data(contentsOf: place.file)))
        return try Recording(archive, at: place, caller: caller, adapters: ConformanceAdapters.all)
      }
    }
    var recordings: [Recording] = []
    for (place, result) in zip(places, read) {
      switch result {
      case .success(let recording): recordings.append(recording)
      case .failure(let error): unreadable.append("\(place.file.path): \(error)")
      }
    }
    self.recordings = recordings
    self.unreadable = unreadable
  }
}

extension Array where Element: Sendable {
  /// What a function makes of each element, in their order.
  func concurrentMap<Output: Sendable>(_ transform: @escaping @Sendable (Element) async -> Output) async -> [Output] {
    await withTaskGroup(of: (Int, Output).self) { group in
      for (index, element) in enumerated() {
        group.addTask { (index, await transform(element)) }
      }
      var outputs: [(Int, Output)] = []
      for await output in group { outputs.append(output) }
      return outputs.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}
