import HubJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The recordings of a real Hub, where they lie beside the repository.
enum Recordings {
  private static let folder: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/../shared/recordings/flame-hub/c"
  }()

  static let areThere = bytes("seed.json") != nil

  static func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "\(folder)/\(name)"))).map(Array.init)
  }
}
