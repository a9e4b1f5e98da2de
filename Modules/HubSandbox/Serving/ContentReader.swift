import HubCompression

/// Makes a body piece by piece, each when it is asked for.
struct ContentReader {
  /// A file has fewer bytes than were written into it.
  struct ContentLost: Error {}

  /// How much is read at a time.
  private static let pieceByteCount = 64 * 1024

  private let parts: [ContentStream.Part]
  private var index = 0
  private var offset = 0
  /// Stored blocks are what a client must undo, and cost next to nothing.
  private let zipper: Deflater?

  init(_ stream: ContentStream) throws {
    parts = stream.parts
    zipper = stream.isZipped ? try Deflater(.gzip, level: 0) : nil
  }

  /// The next bytes, nil at the end.
  mutating func next() throws -> [UInt8]? {
    guard let zipper else { return try plain() }
    while true {
      if let zipped = try zipper.next() { return zipped }
      guard let bytes = try plain() else {
        zipper.finish()
        return try zipper.next()
      }
      zipper.append(bytes)
    }
  }

  private mutating func plain() throws -> [UInt8]? {
    while index < parts.count {
      switch parts[index] {
      case .bytes(let bytes):
        index += 1
        if !bytes.isEmpty { return bytes }
      case .stored(let content) where offset < content.count:
        let bytes = try content.bytes(from: offset, upTo: Self.pieceByteCount)
        guard !bytes.isEmpty else { throw ContentLost() }
        offset += bytes.count
        return bytes
      case .stored:
        index += 1
        offset = 0
      }
    }
    return nil
  }
}
