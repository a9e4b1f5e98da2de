import HubHTTP

/// How a request's body is delimited; ambiguous messages are refused (RFC 9112, 6.3).
enum BodyFraming: Sendable, Equatable {
  case length(Int)
  case chunked

  init(_ head: RequestHead) throws(RequestRefusal) {
    let codings = head.headerFields[values: .transferEncoding]
    let lengths = head.headerFields[values: .contentLength]
    switch (codings.count, lengths.count) {
    case (0, 0): self = .length(0)
    case (0, 1): self = .length(try Self.length(lengths[0]))
    case (1, 0):
      guard head.version == .http11 else { throw RequestRefusal(.badRequest, "transfer-encoding in HTTP/1.0") }
      guard codings[0].lowercased() == "chunked" else {
        throw RequestRefusal(.notImplemented, "unknown transfer coding")
      }
      self = .chunked
    case (0, _): throw RequestRefusal(.badRequest, "several content-length fields")
    case (_, 0): throw RequestRefusal(.badRequest, "several transfer-encoding fields")
    default: throw RequestRefusal(.badRequest, "both content-length and transfer-encoding")
    }
  }

  private static func length(_ text: String) throws(RequestRefusal) -> Int {
    guard !text.isEmpty, text.utf8.allSatisfy(ASCII.isDigit), let length = Int(text) else {
      throw RequestRefusal(.badRequest, "malformed content-length")
    }
    return length
  }
}
