import HubServer

/// Bytes that are kept: few in memory, many in a file that is gone with the last value that holds it.
struct StoredContent: Sendable {
  private enum Place {
    case memory([UInt8])
    case file(SpoolFile)
  }

  /// How many bytes there are.
  let count: Int
  private let place: Place

  init(_ bytes: [UInt8] = []) {
    count = bytes.count
    place = .memory(bytes)
  }

  init(_ file: SpoolFile, count: Int) {
    self.count = count
    place = .file(file)
  }

  /// The bytes from a place on, at most so many; none at the end.
  func bytes(from offset: Int, upTo limit: Int) throws(ServerError) -> [UInt8] {
    let limit = min(limit, count - offset)
    guard limit > 0 else { return [] }
    switch place {
    case .memory(let bytes): return Array(bytes[offset..<(offset + limit)])
    case .file(let file): return try file.read(at: offset, upTo: limit)
    }
  }
}
