import HubPlatform

/// The file that keeps what a server says of its resources.
struct ResourceFile: HexoskinResourceStore {
  /// More than any server says of itself.
  private static let limit = 16 << 20

  private let file: WholeFile

  init(path: String) { file = WholeFile(path) }

  func load() async throws -> [UInt8]? { try file.read(limit: Self.limit) }

  func save(_ bytes: [UInt8]) async throws { try await file.write(bytes) }

  func remove() throws { try file.remove() }
}
