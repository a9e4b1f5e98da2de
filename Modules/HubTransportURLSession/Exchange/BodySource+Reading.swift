import Foundation
import HubErrors
import HubTransport

extension BodySource {
  /// Reads a body to its end, and holds it to its declared length: the chunk that reaches it is given only when it is
  /// certain that nothing follows.
  ///
  /// - Parameters:
  ///   - body: The body.
  ///   - take: Takes a chunk.
  /// - Throws: What opening and reading the body throws, and what `take` throws.
  static func read(_ body: Body, _ take: (_ chunk: [UInt8]) async throws -> Void) async throws {
    var held: [UInt8]?
    var total: Int64 = 0
    for try await chunk in try await body.open() {
      total += Int64(chunk.count)
      guard let length = body.length, total >= length else {
        try await take(chunk)
        continue
      }
      guard total == length else { throw LengthMismatch(declared: length, isLonger: true) }
      held = chunk
    }
    if let length = body.length, total < length { throw LengthMismatch(declared: length, isLonger: false) }
    if let held { try await take(held) }
  }

  #if canImport(FoundationNetworking)
    /// The whole body: this system has no bound streams, and reads a stream of its own kind on the session's queue.
    static func collect(_ body: Body, peer: String) async throws -> [UInt8] {
      var all: [UInt8] = []
      do {
        try await read(body) { all += $0 }
      } catch {
        guard !Task.isCancelled else { throw CancellationError() }
        throw TransportError(.requestBody, reach: .notConnected, peer: peer, reason: "\(error)")
      }
      return all
    }
  #else
    /// A body with streams of its own.
    convenience init(_ body: Body, peer: String) throws(TransportError) {
      var input: InputStream?
      var output: OutputStream?
      Stream.getBoundStreams(withBufferSize: 256 * 1024, inputStream: &input, outputStream: &output)
      guard let input, let output else {
        throw TransportError(.requestBody, reach: .notConnected, peer: peer, reason: "the system has no streams left")
      }
      self.init(body, input, output)
    }
  #endif
}

/// A streamed body is not as long as it said.
private struct LengthMismatch: Error, CustomStringConvertible {
  var declared: Int64
  var isLonger: Bool

  var description: String {
    isLonger
      ? "the body has more than the \(declared) bytes that were declared"
      : "the body has fewer than the \(declared) bytes that were declared"
  }
}
