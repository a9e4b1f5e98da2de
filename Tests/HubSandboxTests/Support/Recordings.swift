import HubJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The recordings of real servers, where they lie beside the repository.
enum Recordings {
  private static let root: String = {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/../shared/recordings"
  }()

  static func folder(_ server: String) -> String { "\(root)/\(server)" }

  static let areThere = bytes("seed.json") != nil

  /// A file of the Hub's recordings, or of those in another folder.
  static func bytes(_ name: String, in server: String = "flame-hub/c") -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: "\(folder(server))/\(name)"))).map(Array.init)
  }
}
