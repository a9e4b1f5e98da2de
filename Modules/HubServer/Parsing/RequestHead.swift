import HubHTTP

/// The protocol version of a request.
enum HTTPVersion: Sendable, Equatable {
  case http10
  case http11
}

/// A request's first line and fields. The target is kept exactly as sent.
struct RequestHead: Sendable, Equatable {
  let method: HTTPRequest.Method
  let target: String
  let version: HTTPVersion
  let headerFields: HTTPFields

  /// Whether the connection ends with this request (RFC 9112, 9.3).
  var wantsClose: Bool {
    switch version {
    case .http10: !headerFields.lists("keep-alive", under: .connection)
    case .http11: headerFields.lists("close", under: .connection)
    }
  }
}

extension HTTPFields {
  /// Whether the comma-separated list under a name holds a token, without regard to case (RFC 9110, 5.6.1).
  func lists(_ token: String, under name: HTTPField.Name) -> Bool {
    self[values: name].contains { value in
      value.lowercased().split { ", \t".contains($0) }.contains { $0 == token }
    }
  }
}
