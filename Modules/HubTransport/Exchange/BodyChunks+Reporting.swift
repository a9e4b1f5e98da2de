import Synchronization

/// Is told how far a transfer is; it should return quickly.
public typealias ProgressHandler = @Sendable (TransferProgress) -> Void

extension BodyChunks {
  /// The same chunks, each reported when it is pulled.
  @_spi(Backend)
  public func reporting(total: Int64?, to report: @escaping ProgressHandler) -> BodyChunks {
    let count = Mutex<Int64>(0)
    return BodyChunks(length: length) {
      guard let chunk = try await nextChunk() else { return nil }
      let bytes = count.withLock { count in
        count += Int64(chunk.count)
        return count
      }
      report(TransferProgress(bytes: bytes, total: total))
      return chunk
    }
  }
}

extension Body {
  /// The same body, whose progress is reported as it is sent; when it is sent again, the count begins anew.
  @_spi(Backend)
  public func reporting(to report: ProgressHandler?) -> Body {
    guard let report else { return self }
    guard isReplayable else {
      let body = self
      let opened = OneShotOpening(body: body, report: report)
      return .stream(BodyChunks(length: length) { try await opened.next() }, length: length, mediaType: mediaType)
    }
    return .replayable(length: length, mediaType: mediaType) {
      try await open().reporting(total: length, to: report)
    }
  }
}

/// Opens a body that can be read once when its first chunk is asked for.
private actor OneShotOpening {
  private let body: Body
  private let report: ProgressHandler
  private var chunks: BodyChunks?

  init(body: Body, report: @escaping ProgressHandler) {
    self.body = body
    self.report = report
  }

  func next() async throws -> [UInt8]? {
    if let chunks { return try await chunks.nextChunk() }
    let opened = try await body.open().reporting(total: body.length, to: report)
    chunks = opened
    return try await opened.nextChunk()
  }
}
