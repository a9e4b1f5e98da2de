/// A body that is made while it is sent: stored bytes, and what stands between them.
struct ContentStream: Sendable {
  enum Part: Sendable {
    case bytes([UInt8])
    case stored(StoredContent)
  }

  var parts: [Part]
  /// Whether it is sent as gzip.
  var isZipped = false

  /// All of it, for who asks without a connection.
  func collected() throws -> [UInt8] {
    var reader = try ContentReader(self)
    var all: [UInt8] = []
    while let piece = try reader.next() { all += piece }
    return all
  }
}
