#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs with a folder of its own, which is gone afterwards.
func withFolder(_ body: (_ path: String) async throws -> Void) async throws {
  let manager = FileManager.default
  let path = manager.temporaryDirectory.path + "/hubkit-\(UUID().uuidString)"
  try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
  do {
    try await body(path)
  } catch {
    try? manager.removeItem(atPath: path)
    throw error
  }
  try manager.removeItem(atPath: path)
}

/// The names in a folder.
func names(in path: String) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: path).sorted()
}

/// The bytes of a file.
func bytes(ofFile path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(filePath: path)))
}
