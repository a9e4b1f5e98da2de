import HubHTTP

/// An answer with its whole body.
public struct CaseAnswer: Sendable {
  var head: HTTPResponse
  var bytes: [UInt8]

  var status: HTTPResponse.Status { head.status }
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
