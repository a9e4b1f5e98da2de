import HubErrors
import HubHTTP
import HubTransport

/// Takes down one exchange while it goes on.
struct RecordingTape: Sendable {
  private let index: Int
  private let log: RecordingLog
  private let clock: any HubClock
  private let start: Duration

  init(index: Int, log: RecordingLog, clock: any HubClock) {
    self.index = index
    self.log = log
    self.clock = clock
    start = clock.uptime
  }

  func fail(_ error: any Error) {
    let reason =
      switch error {
      case let error as TransportError: "\(error.kind)"
      case is CancellationError: "it was cancelled"
      default: "\(type(of: error))"
      }
    log.update(index) { $0.omission = reason }
  }

  /// The same body, copied while it is sent; when it is sent again, the copy begins anew.
  func copying(_ body: Body) -> Body {
    if let bytes = body.bytes {
      log.update(index) { $0.requestBody = RecordingLog.Copy(bytes: bytes, isWhole: true) }
      return body
    }
    if body.length == 0 { log.update(index) { $0.requestBody?.isWhole = true } }
    guard body.isReplayable else {
      let opening = LazyBody(body)
      let chunks = copying(BodyChunks(length: body.length) { try await opening.next() }, length: body.length)
      return .stream(chunks, length: body.length, mediaType: body.mediaType)
    }
    return .replayable(length: body.length, mediaType: body.mediaType) {
      log.update(index) { $0.requestBody = RecordingLog.Copy(isWhole: body.length == 0) }
      return copying(try await body.open(), length: body.length)
    }
  }

  private func copying(_ chunks: BodyChunks, length: Int64?) -> BodyChunks {
    BodyChunks(length: chunks.length) {
      var iterator = chunks.makeAsyncIterator()
      let chunk = try await iterator.next()
      log.update(index) { $0.requestBody?.take(chunk, length: length) }
      return chunk
    }
  }

  /// The same answer, whose body is copied while it is read.
  func copying(_ response: ReceivedResponse) -> ReceivedResponse {
    log.update(index) { entry in
      entry.response = response.head
      entry.duration = clock.uptime - start
      if let bytes = response.bytes { entry.responseBody = RecordingLog.Copy(bytes: bytes, isWhole: true) }
      if response.body.length == 0 { entry.responseBody.isWhole = true }
    }
    guard response.bytes == nil else { return response }
    let reader = AnswerReader(response.body, tape: self)
    var passed = response
    passed.body = BodyChunks(length: response.body.length) { try await reader.next() }
    return passed
  }

  func answered(with chunk: [UInt8]?, length: Int64?) {
    log.update(index) { entry in
      entry.responseBody.take(chunk, length: length)
      entry.duration = clock.uptime - start
    }
  }

  /// Nobody reads on.
  func abandon() {
    log.update(index) { entry in
      guard !entry.responseBody.isWhole else { return }
      if entry.responseBody.bytes.isEmpty {
        entry.responseBody.isWhole = true
      } else {
        entry.omission = "its answer was not read to the end"
      }
    }
  }
}

extension RecordingLog.Copy {
  /// Adds a chunk; nil is the end, and so is the last byte of a known length.
  fileprivate mutating func take(_ chunk: [UInt8]?, length: Int64?) {
    if let chunk { bytes += chunk }
    if chunk == nil || length == Int64(bytes.count) { isWhole = true }
  }
}
