import HubJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@testable import HubSandbox

/// A folder of recordings of one Hub, with the seed that tells the state they all began with.
struct HubRecordings: Sendable {
  private let folder: String
  /// The recordings, without their suffix.
  let names: [String]
  /// What the folder's normal server is like.
  let configuration: FlameHubSandboxConfiguration

  /// - Returns: nil where the folder has no seed.
  init?(at folder: String) throws {
    self.folder = folder
    guard let bytes = Self.bytes(of: "\(folder)/seed.json") else { return nil }
    names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".har") }
      .map { String($0.dropLast(4)) }.sorted()
    let seed = try JSONValue(parsing: bytes)
    var configuration = FlameHubSandboxConfiguration()
    configuration.seed = .file(bytes)
    if let version = seed["version"]?.stringValue { configuration.version = version }
    if let version = seed["authVersion"]?.stringValue { configuration.authVersion = version }
    configuration.apply(seed["settings"] ?? .null)
    self.configuration = configuration
  }

  /// What a recording holds: the exchanges, and what it says of itself.
  func log(_ name: String) throws -> JSONValue? {
    try Self.bytes(of: "\(folder)/\(name).har").map { try JSONValue(parsing: $0) }?["log"]
  }

  private static func bytes(of path: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path))).map(Array.init)
  }
}

extension FlameHubSandboxConfiguration {
  /// Takes over what a seed or a recording says of its server.
  mutating func apply(_ settings: JSONValue) {
    if let approval = settings["approval"]?.stringValue {
      skipsProjectApproval = approval == "skipped"
      skipsAnalysisApproval = approval == "skipped"
    }
    if case .bool(let isOn)? = settings["rateLimits"] { rateLimits = isOn }
    if case .bool(let isOn)? = settings["mergeSlashes"] { mergesSlashes = isOn }
    if let life = settings["tokenLife"]?.intValue { tokenLife = Int(life) }
    if let life = settings["refreshTokenLife"]?.intValue { refreshTokenLife = Int(life) }
  }
}
