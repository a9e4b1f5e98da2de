import HubJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import HubSandbox

/// Recordings of the real server, as they lie in the repository.
enum HangarFixtures {
  private static let folder: String = {
    let tests = #filePath.split(separator: "/").dropLast(2).joined(separator: "/")
    return "/\(tests)/Fixtures/hangar"
  }()

  static func bytes(_ name: String, _ profile: HangarSandboxProfile) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: "\(folder)/\(profile)/\(name)")))
  }

  /// All recordings of a profile, in the order in which they were made.
  static func recordings(_ profile: HangarSandboxProfile) throws -> [(name: String, entries: [JSONValue])] {
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(profile)")
      .filter { $0.hasSuffix(".har") }
    return try names.map { name in
      let log = try JSONValue(parsing: bytes(name, profile))["log"]
      return (log?["_hubkit"]?["order"]?.intValue ?? 0, String(name.dropLast(4)), log?["entries"]?.arrayValue ?? [])
    }.sorted { $0.0 < $1.0 }.map { ($0.1, $0.2) }
  }
}
