import HubHTTP
import HubJSON
import HubTesting
import HubTransport

/// Exchanges for tests, in a line each.
enum Exchanges {
  static let time = Timestamp(secondsSince1970: 1_750_000_000, nanoseconds: 250_000_000)

  static func request(
    _ method: HTTPRequest.Method = .get, _ path: String, _ fields: HTTPFields = [:], authority: String = "hub.example"
  ) -> HTTPRequest {
    HTTPRequest(method: method, scheme: "https", authority: authority, path: path, headerFields: fields)
  }

  static func json(
    _ method: HTTPRequest.Method = .get, _ path: String = "/nodes", _ fields: HTTPFields = [:],
    authority: String = "hub.example", sent: String? = nil, status: HTTPResponse.Status = .ok, answer: String = "{}"
  ) -> RecordedExchange {
    var fields = fields
    if sent != nil { fields[.contentType] = "application/json" }
    return RecordedExchange(
      startedAt: time, request: request(method, path, fields, authority: authority),
      requestBody: sent.map { Array($0.utf8) },
      response: HTTPResponse(status: status, headerFields: [.contentType: "application/json"]),
      responseBody: Array(answer.utf8))
  }

  static func form(_ text: String) -> RecordedExchange {
    RecordedExchange(
      startedAt: time,
      request: request(.post, "/token", [.contentType: "application/x-www-form-urlencoded"]),
      requestBody: Array(text.utf8),
      response: HTTPResponse(status: .ok, headerFields: [.contentType: "application/json"]),
      responseBody: Array("{}".utf8))
  }

  /// A form of a text and a file, with the boundary given.
  static func multipart(boundary: String = "b", file: [UInt8] = [0, 255], note: String = "n") -> [UInt8] {
    let head = "--\(boundary)\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\n\(note)\r\n--\(boundary)\r\n"
    let fileHead =
      "Content-Disposition: form-data; name=\"file\"; filename=\"a b.bin\"\r\nContent-Type: application/octet-stream\r\n\r\n"
    return Array((head + fileHead).utf8) + file + Array("\r\n--\(boundary)--\r\n".utf8)
  }

  static func upload(_ body: [UInt8], boundary: String = "b") -> RecordedExchange {
    RecordedExchange(
      startedAt: time,
      request: request(.post, "/files", [.contentType: "multipart/form-data; boundary=\(boundary)"]),
      requestBody: body, response: HTTPResponse(status: .created))
  }
}

extension RecordedExchange {
  /// The body of the answer as text.
  var answer: String { String(decoding: responseBody, as: UTF8.self) }

  /// The body of the request as text.
  var sent: String { String(decoding: requestBody ?? [], as: UTF8.self) }
}
