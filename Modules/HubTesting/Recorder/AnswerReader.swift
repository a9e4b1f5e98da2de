import HubTransport

/// Reads an answer's body for a tape; its end tells the tape that nobody reads on.
final class AnswerReader: Sendable {
  private let body: BodyChunks
  private let tape: RecordingTape

  init(_ body: BodyChunks, tape: RecordingTape) {
    self.body = body
    self.tape = tape
  }

  deinit { tape.abandon() }

  func next() async throws -> [UInt8]? {
    do {
      var iterator = body.makeAsyncIterator()
      let chunk = try await iterator.next()
      tape.answered(with: chunk, length: body.length)
      return chunk
    } catch {
      tape.fail(error)
      throw error
    }
  }
}
