import HubErrors
public import HubHTTP
public import HubTransport
import Synchronization

/// A transport that answers from a recording: nothing goes to the network.
///
/// A request gets the answer of the first recorded one that is like it and has not been asked for. Alike are requests
/// of the same method, the same path and the same query: segments of the path decoded, of the query the values of each
/// name in order. ``RequestMatching`` says what else counts. Fields do not: tokens and signatures are new each time.
/// Secrets count as `Redaction.mark` on both sides, so that a redacted recording fits the requests that made it.
///
/// HAR has bodies without content codings, so `Content-Encoding` and `Content-Length` of such bodies are not given. A
/// `Content-Encoding` that is no coding (`utf-8`, which some servers send) stays.
public final class ReplayingTransport: Transport {
  private let exchanges: [RecordedExchange]
  private let recorded: [ComparableRequest]
  private let matching: RequestMatching
  private let redaction: Redaction
  private let used: Mutex<[Bool]>

  /// A transport that answers from a recording.
  ///
  /// - Parameters:
  ///   - archive: The recording.
  ///   - matching: What must be alike, besides method, path and query.
  ///   - redaction: What is secret: the rule by which the archive was redacted.
  public init(_ archive: HTTPArchive, matching: RequestMatching = [], redaction: Redaction = .standard) {
    exchanges = archive.exchanges
    recorded = archive.exchanges.map { exchange in
      ComparableRequest(
        exchange.request, body: matching.contains(.body) ? exchange.requestBody ?? [] : nil, redaction: redaction)
    }
    self.matching = matching
    self.redaction = redaction
    used = Mutex(Array(repeating: false, count: archive.exchanges.count))
  }

  /// The recorded exchanges that nobody asked for, in the recording's order.
  public var unused: [RecordedExchange] {
    let used = used.withLock { $0 }
    return zip(exchanges, used).compactMap { $1 ? nil : $0 }
  }

  /// Gives the recorded answer.
  ///
  /// - Throws: ``UnrecordedRequest`` when none is recorded that is left; `TransportError` when the recording has no
  ///   answer (status 0, by which browsers note that); what reading the body throws.
  public func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    let sent = try await comparable(request, body)
    let found = used.withLock { used -> Int? in
      let alike = recorded.indices.filter { !used[$0] && isAlike(sent, recorded[$0]) }
      guard let index = alike.first(where: { recorded[$0].origin == sent.origin }) ?? alike.first else { return nil }
      used[index] = true
      return index
    }
    guard let found else { throw unrecorded(request, sent) }
    let exchange = exchanges[found]
    guard exchange.response.status != 0 else {
      throw TransportError(
        .connectionLost, reach: .sent, peer: request.authority, reason: "the recording has no answer (entry \(found))")
    }
    return ReceivedResponse(head: exchange.replayedHead, body: BodyChunks(exchange.responseBody))
  }

  /// Reads the body to its end, as sending it does, and keeps it where it counts.
  private func comparable(_ request: HTTPRequest, _ body: Body?) async throws -> ComparableRequest {
    var request = request
    if let type = body?.mediaType, !request.headerFields.contains(.contentType) {
      request.headerFields[.contentType] = type
    }
    var bytes: [UInt8]?
    if matching.contains(.body) { bytes = try await body?.open().collect(limit: .max) ?? [] }
    if bytes == nil, let chunks = try await body?.open() {
      for try await _ in chunks {}
    }
    return ComparableRequest(request, body: bytes, redaction: redaction)
  }

  private func isAlike(_ sent: ComparableRequest, _ recorded: ComparableRequest) -> Bool {
    sent.isAlike(recorded) && (!matching.contains(.origin) || sent.origin == recorded.origin)
  }

  private func unrecorded(_ request: HTTPRequest, _ sent: ComparableRequest) -> UnrecordedRequest {
    let text = "\(request.method) \(request.redactedURL(redaction))"
    let compared = recorded.indices.map { index in
      (index, recorded[index].differences(from: sent, origin: matching.contains(.origin)))
    }
    // Least weight first; of equals the first recorded.
    guard let (index, nearest) = compared.min(by: { $0.1.weight < $1.1.weight }) else {
      return UnrecordedRequest(request: text, nearest: nil, entry: nil, differences: [])
    }
    let recordedRequest = exchanges[index].request
    let same = recorded.count { isAlike(sent, $0) }
    return UnrecordedRequest(
      request: text, nearest: "\(recordedRequest.method) \(recordedRequest.redactedURL(redaction))", entry: index,
      differences: same > 0 ? ["it was recorded \(same) times, and each answer was given already"] : nearest.texts)
  }
}

extension ReplayingTransport: CustomReflectable {
  /// What `dump` prints: the exchanges without fields and bodies.
  public var customMirror: Mirror { Mirror(self, children: ["exchanges": exchanges]) }
}
