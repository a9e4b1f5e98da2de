import Foundation
import HubErrors
import HubHTTP
import HubTransport

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A checked request.
struct OutgoingRequest {
  private var request: URLRequest
  /// `host:port` of the server.
  let peer: String

  /// The fields that the session writes: a second one would make two readers see two requests.
  private static let ownFields: Set<HTTPField.Name> = Set(
    ["Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "TE", "Transfer-Encoding", "Upgrade"]
      .compactMap(HTTPField.Name.init))

  /// Checks a request once more: sessions drop or rewrite what they do not like, and some send line breaks.
  init(_ head: HTTPRequest, body: Body?) throws(InvalidRequestError) {
    if let violation = head.violation { throw InvalidRequestError("the request cannot be sent: \(violation)") }
    if let field = head.headerFields.first(where: { Self.ownFields.contains($0.name) }) {
      throw InvalidRequestError("the transport writes the field \(field.name) itself; leave it out")
    }
    if let mediaType = body?.mediaType, !HTTPField.isValidValue(mediaType) {
      throw InvalidRequestError("the body's media type holds a character that no field value has")
    }
    guard head.method.rawValue != "CONNECT" else {
      throw InvalidRequestError("CONNECT makes a tunnel, not a request")
    }
    guard head.method != .head || body == nil else { throw InvalidRequestError("a HEAD request has no body") }
    // Foundation encodes what it does not like; nothing of a URL may change on its way.
    guard let url = URL(string: head.url), url.absoluteString == head.url, let host = url.host else {
      throw InvalidRequestError("the system cannot write the URL as it is; percent-encode it")
    }
    peer = "\(host):\(url.port ?? (head.scheme == "https" ? 443 : 80))"
    request = URLRequest(url: url)
    request.httpMethod = head.method.rawValue
    request.httpShouldHandleCookies = false
    for field in head.headerFields { request.addValue(field.value, forHTTPHeaderField: field.name.rawName) }
    if let mediaType = body?.mediaType, !head.headerFields.contains(.contentType) {
      request.setValue(mediaType, forHTTPHeaderField: "Content-Type")
    }
    // A range is one of the coded bytes, so its content cannot be decoded.
    if head.headerFields.contains(.range), !head.headerFields.contains(.acceptEncoding) {
      request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    }
    // Servers expect a length with these (RFC 9110, 8.6).
    if body == nil, [.post, .put, .patch].contains(head.method) { request.httpBody = Data() }
  }

  /// The request with its body.
  ///
  /// - Parameter body: The body.
  /// - Returns: What a session can send.
  /// - Throws: What opening or reading the body throws, as a `TransportError`.
  func upload(_ body: Body?) async throws -> Upload {
    guard let body else { return Upload(request: request) }
    var request = request
    if let bytes = body.bytes {
      request.httpBody = Data(bytes)
      return Upload(request: request)
    }
    if let length = body.length, length < 0 {
      throw InvalidRequestError("the body's declared length is negative")
    }
    #if canImport(FoundationNetworking)
      request.httpBody = Data(try await BodySource.collect(body, peer: peer))
      return Upload(request: request, isSpent: !body.isReplayable)
    #else
      // A length of our own keeps the session from sending chunks.
      if let length = body.length { request.setValue("\(length)", forHTTPHeaderField: "Content-Length") }
      let source = try BodySource(body, peer: peer)
      request.httpBodyStream = source.input
      return Upload(request: request, source: source, isSpent: !body.isReplayable)
    #endif
  }
}
