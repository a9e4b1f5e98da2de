public import HubHTTP
public import HubTransport
import Synchronization

/// A transport that answers from a closure and keeps what was sent: nothing goes to the network.
public final class StubTransport: Transport {
  /// A request that was sent, with its body.
  public struct Sent: Sendable {
    /// The request.
    public var request: HTTPRequest
    /// The body's bytes, empty when there was none.
    public var body: [UInt8]
    /// Whether there was a body, be it empty.
    public var hasBody: Bool
    /// What the transport was to heed.
    public var options: ExchangeOptions
  }

  /// Answers a request; it may throw what a transport throws.
  public typealias Answer = @Sendable (_ sent: Sent) async throws -> ReceivedResponse

  private let answer: Answer
  private let log = Mutex<[Sent]>([])

  /// A transport that answers from a closure.
  public init(_ answer: @escaping Answer) { self.answer = answer }

  /// A transport that gives the same JSON to every request.
  ///
  /// - Parameters:
  ///   - status: The status.
  ///   - json: The body.
  public convenience init(status: HTTPResponse.Status = .ok, json: String) {
    self.init { _ in .json(json, status: status) }
  }

  /// What was sent so far, in order.
  public var sent: [Sent] { log.withLock { $0 } }

  /// Keeps the request and answers it.
  public func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    let bytes = try await body?.open().collect(limit: .max) ?? []
    let sent = Sent(request: request, body: bytes, hasBody: body != nil, options: options)
    log.withLock { $0.append(sent) }
    return try await answer(sent)
  }
}

extension ReceivedResponse {
  /// An answer of JSON, for stubs.
  ///
  /// - Parameters:
  ///   - text: The body.
  ///   - status: The status.
  ///   - headerFields: Further fields.
  /// - Returns: The answer, of the type `application/json` unless a field says otherwise.
  public static func json(
    _ text: String, status: HTTPResponse.Status = .ok, headerFields: HTTPFields = [:]
  ) -> ReceivedResponse {
    var fields = headerFields
    if fields[.contentType] == nil { fields[.contentType] = "application/json" }
    return ReceivedResponse(
      head: HTTPResponse(status: status, headerFields: fields), body: BodyChunks(Array(text.utf8)))
  }
}
