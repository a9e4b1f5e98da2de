import HubTransport

/// Opens a body that can be read once when its first chunk is asked for, so that it stays whole when nothing is sent.
actor LazyBody {
  private let body: Body
  private var chunks: BodyChunks?

  init(_ body: Body) { self.body = body }

  func next() async throws -> [UInt8]? {
    let chunks: BodyChunks
    if let opened = self.chunks {
      chunks = opened
    } else {
      chunks = try await body.open()
      self.chunks = chunks
    }
    var iterator = chunks.makeAsyncIterator()
    return try await iterator.next()
  }
}
