import HubServer

/// Keeps bytes that arrive piece by piece.
struct StoredContentWriter: Sendable {
  /// More bytes than these go into a file.
  private static let memoryLimit = 256 * 1024

  private let folder: String?
  private var bytes: [UInt8] = []
  private var file: SpoolFile?
  private(set) var count = 0

  /// - Parameter folder: Where files are made, nil for the system's folder for temporary ones.
  init(folder: String?) { self.folder = folder }

  mutating func append(_ piece: [UInt8]) throws(ServerError) {
    if let file {
      try file.write(piece, at: count)
    } else if count + piece.count <= Self.memoryLimit {
      bytes += piece
    } else {
      let file = try SpoolFile(in: folder)
      try file.write(bytes + piece, at: 0)
      self.file = file
      bytes = []
    }
    count += piece.count
  }

  /// What was appended.
  var content: StoredContent { file.map { StoredContent($0, count: count) } ?? StoredContent(bytes) }
}
