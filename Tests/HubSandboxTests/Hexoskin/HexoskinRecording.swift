import HubJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A recording of a server that stands in for Hexoskin's, with the seed that it starts from.
struct HexoskinRecording {
  let name: String
  /// Whether it lies in the repository.
  let isOwn: Bool
  let entries: [JSONValue]
  let seed: JSONValue
  let seedPath: String
  /// Where the recorded server said it was.
  let origin: String
  /// How the recorded server was set up.
  let settings: JSONValue
  /// Tokens and other credentials that were given out before.
  let credentials: [JSONValue]
  /// What is not to be asserted: parts of answers by the numbers of the entries.
  private let notAsserted: [JSONValue]

  /// All recordings in the repository and in the folders that `HUBKIT_FIXTURES` names.
  static func all() throws -> [HexoskinRecording] {
    let named = (ProcessInfo.processInfo.environment["HUBKIT_FIXTURES"] ?? "").split(separator: ":").map(String.init)
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    let own = "/\(tests)/Fixtures/hexoskin"
    var found: [HexoskinRecording] = []
    var seeds: [String: JSONValue] = [:]
    for folder in [own] + named {
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder)
      for path in (paths ?? []).sorted() where path.hasSuffix(".har") {
        let recording = try HexoskinRecording("\(folder)/\(path)", isOwn: folder == own, &seeds)
        if let recording { found.append(recording) }
      }
    }
    return found
  }

  /// - Returns: nil for a recording of something else.
  private init?(_ path: String, isOwn: Bool, _ seeds: inout [String: JSONValue]) throws {
    let log = try Self.json(path)["log"] ?? .null
    guard let about = log["_hubkit"], about["backend"] == "hexoskin" else { return nil }
    let place = URL(filePath: path)
    self.isOwn = isOwn
    name = String(place.lastPathComponent.dropLast(4))
    entries = log["entries"]?.arrayValue ?? []
    seedPath = place.deletingLastPathComponent().appending(path: about["seed"]?.stringValue ?? "seed.json").path
    seed = try seeds[seedPath] ?? Self.json(seedPath)
    seeds[seedPath] = seed
    origin = about["origins"]?["api"]?.stringValue ?? ""
    settings = about["settings"] ?? [:]
    credentials = about["credentials"]?.arrayValue ?? []
    notAsserted = about["notAsserted"]?.arrayValue ?? []
  }

  private static func json(_ path: String) throws -> JSONValue {
    try JSONValue(parsing: Array(try Data(contentsOf: URL(filePath: path))))
  }

  /// The resources that the recorded server had, where an answer lists them.
  var resources: Set<String>? {
    let index = entries.first { ($0["request"]?["url"]?.stringValue ?? "").hasSuffix("/api/") }
    let text = index?["response"]?["content"]?["text"]?.stringValue ?? ""
    return (try? JSONValue(parsing: Array(text.utf8)))?.objectValue.map { Set($0.keys) }
  }

  /// Whether a part of an entry's answer, `body` or `headers`, is another model's than the emulator's.
  func isAsserted(_ part: String, of entry: Int) -> Bool {
    !notAsserted.contains { about in
      about["what"]?.stringValue == part
        && about["entries"]?.arrayValue?.contains { $0.intValue == Int64(entry) } ?? false
    }
  }
}
