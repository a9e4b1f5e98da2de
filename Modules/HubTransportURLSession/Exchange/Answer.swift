import Foundation
import HubErrors
import HubHTTP
import HubTransport

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// A head as the session gives it, made into ours.
struct Answer {
  private let response: HTTPURLResponse
  private let method: HTTPRequest.Method
  private let headLimit: Int
  private let exchange: SessionExchange

  init(_ response: HTTPURLResponse, method: HTTPRequest.Method, headLimit: Int, exchange: SessionExchange) {
    self.response = response
    self.method = method
    self.headLimit = headLimit
    self.exchange = exchange
  }

  /// The head and the body to be pulled. What is no head ends the exchange.
  func received() throws(TransportError) -> ReceivedResponse {
    let handle = BodyHandle(exchange)
    guard (100...999).contains(response.statusCode) else {
      throw failure(.malformedResponse, "the status is \(response.statusCode)")
    }
    var head = HTTPResponse(status: HTTPResponse.Status(code: response.statusCode))
    head.headerFields = try fields()
    let hasBody = method != .head && head.status != 204 && head.status != 304
    guard hasBody else { return ReceivedResponse(head: head, body: BodyChunks([])) }
    var length: Int64?
    let codings = head.headerFields.contentCodings
    if !codings.isEmpty {
      try check(codings)
      // The system has undone them, so what described the coded bytes goes.
      head.headerFields[.contentEncoding] = nil
      head.headerFields[.contentLength] = nil
    } else if let text = head.headerFields[.contentLength] {
      length = Int64(text)
      guard length != nil else { throw failure(.malformedResponse, "it declares no length, or two of them") }
    }
    return ReceivedResponse(head: head, body: BodyChunks(length: length) { try await handle.exchange.next() })
  }

  /// Refuses codings that a system may have left as they are.
  private func check(_ names: [String]) throws(TransportError) {
    if let name = names.first(where: { !["gzip", "x-gzip", "deflate", "br"].contains($0) }) {
      throw failure(.contentCoding, "the coding \(name.prefix(64)) is unknown")
    }
    guard names.count <= 5 else { throw failure(.contentCoding, "the body has \(names.count) codings, more than 5") }
  }

  /// The fields, which the system gives without their order.
  private func fields() throws(TransportError) -> HTTPFields {
    var fields: [HTTPField] = []
    var byteCount = 0
    for (name, value) in response.allHeaderFields {
      guard let text = name as? String, let value = value as? String, let name = HTTPField.Name(text) else {
        throw failure(.malformedResponse, "a field's name is no token")
      }
      byteCount += text.utf8.count + value.utf8.count + 4
      fields.append(HTTPField(name: name, value: value))
    }
    guard byteCount <= headLimit else { throw failure(.headTooLarge, "it has more than \(headLimit) bytes") }
    return HTTPFields(fields.sorted { $0.name.canonicalName < $1.name.canonicalName })
  }

  private func failure(_ kind: TransportError.Kind, _ reason: String) -> TransportError {
    TransportError(kind, reach: .headReceived, peer: exchange.peer, reason: reason)
  }
}

/// Ends an exchange when nobody holds its body any more.
private final class BodyHandle: Sendable {
  let exchange: SessionExchange

  init(_ exchange: SessionExchange) { self.exchange = exchange }

  deinit { exchange.cancel() }
}
