import HubErrors
import HubHTTP
import HubJSON

extension Pipeline {
  /// The error of an answer that is no success.
  static func error(
    of response: ReceivedResponse, _ exchange: Exchange, traits: BackendTraits, clock: any HubClock
  ) -> HubAPIError {
    let bytes = response.bytes ?? []
    let details = bytes.isEmpty ? nil : try? JSONValue(parsing: bytes)
    var facts = details.map { traits.readError(response.head, $0) } ?? BackendTraits.ErrorFacts()
    if facts.message == nil { facts.message = exchange.progress.note ?? text(of: response.head, bytes, details) }
    return HubAPIError.from(
      HubAPIError.Answer(
        operation: exchange.operation,
        request: "\(exchange.request.method) \(exchange.request.redactedURL(traits.redaction))",
        response: response.head, body: bytes, code: facts.code, message: facts.message, details: details,
        retryAfter: RetryAfter.delay(response.head.headerFields, now: clock.timestamp.seconds),
        attempts: exchange.progress.failures))
  }

  /// A short plain-text body says what is wrong; a page of markup does not.
  private static func text(of head: HTTPResponse, _ bytes: [UInt8], _ details: JSONValue?) -> String? {
    guard details == nil, head.mediaType?.essence == "text/plain", bytes.count <= 1024,
      let text = String(validating: bytes, as: UTF8.self)
    else { return nil }
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.isEmpty ? nil : line
  }
}

extension HTTPRequest.Violation {
  /// What is wrong, for people.
  var reason: String {
    switch self {
    case .scheme: "its scheme is neither http nor https"
    case .authority: "its host is not valid"
    case .path: "its path holds bytes that must be percent-encoded"
    case .fieldValue(let name): "the value of \(name) holds a line break or another control character"
    }
  }
}
