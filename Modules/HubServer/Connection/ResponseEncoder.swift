import HubHTTP

/// Turns response heads and body pieces into wire bytes.
struct ResponseEncoder {
  /// How the body ends, as decided for one response.
  enum Delimiter: Equatable {
    /// No body and no field about one.
    case none
    /// The handler's own fields; the body goes out as it is.
    case own(length: Int?)
    case length(Int)
    case chunked
    case close
  }

  let delimiter: Delimiter
  /// Whether only the head is sent.
  let isBodiless: Bool
  private let response: ServerResponse
  private let version: HTTPVersion

  init(_ response: ServerResponse, to method: HTTPRequest.Method, version: HTTPVersion) {
    self.response = response
    self.version = version
    let hasNoContent = response.status.kind == .informational || [204, 304].contains(response.status.code)
    isBodiless = method == .head || hasNoContent
    delimiter = Self.delimiter(of: response, hasNoContent: hasNoContent, version: version)
  }

  private static func delimiter(
    of response: ServerResponse, hasNoContent: Bool, version: HTTPVersion
  ) -> Delimiter {
    let fields = response.headerFields
    if fields.contains(.contentLength) || fields.contains(.transferEncoding) {
      return .own(length: fields.contains(.transferEncoding) ? nil : fields[.contentLength].flatMap { Int($0) })
    }
    if hasNoContent { return .none }
    let chunked: Delimiter = version == .http11 ? .chunked : .close
    switch (response.framing, response.body) {
    case (.untilClose, _): return .close
    case (.chunked, _), (.automatic, .stream(nil, _)): return chunked
    case (.automatic, .bytes(let bytes)): return .length(bytes.count)
    case (.automatic, .stream(let length?, _)): return .length(length)
    }
  }

  /// Whether a body of so many bytes ends where the head says, so that another response may follow.
  func isComplete(bodyBytes: Int) -> Bool {
    guard !isBodiless else { return true }
    return switch delimiter {
    case .none, .chunked: true
    case .length(let length): bodyBytes == length
    case .own(let length): bodyBytes == length
    case .close: false
    }
  }

  func head(keepsAlive: Bool) -> [UInt8] {
    let reason = response.reason ?? response.status.standardReason
    var text = response.fault?.statusLine ?? "HTTP/1.1 \(response.status.code) \(reason)"
    text += "\r\n"
    for field in response.headerFields { text += "\(field.name.rawName): \(field.value)\r\n" }
    switch delimiter {
    case .none, .own, .close: break
    case .length(let length): text += "Content-Length: \(length)\r\n"
    case .chunked: text += "Transfer-Encoding: chunked\r\n"
    }
    if !response.headerFields.contains(.connection) {
      if !keepsAlive { text += "Connection: close\r\n" }
      if keepsAlive, version == .http10 { text += "Connection: keep-alive\r\n" }
    }
    return Array((text + "\r\n").utf8)
  }

  func piece(_ bytes: [UInt8]) -> [UInt8] {
    guard delimiter == .chunked, !bytes.isEmpty else { return bytes }
    let size = response.fault?.chunkSizeLine ?? String(bytes.count, radix: 16)
    return Array("\(size)\r\n".utf8) + bytes + Array("\r\n".utf8)
  }

  /// What follows the last piece.
  var end: [UInt8] { delimiter == .chunked ? Array("0\r\n\r\n".utf8) : [] }
}
