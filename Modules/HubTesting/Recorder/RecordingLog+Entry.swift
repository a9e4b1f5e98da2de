import HubHTTP
import HubJSON
import HubTransport

extension RecordingLog {
  /// A copy of a body that goes through.
  struct Copy {
    var bytes: [UInt8] = []
    var isWhole = false
  }

  /// An exchange, as far as it has come.
  struct Entry {
    let request: HTTPRequest
    let startedAt: Timestamp
    var requestBody: Copy?
    var response: HTTPResponse?
    var responseBody = Copy()
    var duration = Duration.zero
    var omission: String?

    init(request: HTTPRequest, startedAt: Timestamp, requestBody: Copy?) {
      self.request = request
      self.startedAt = startedAt
      self.requestBody = requestBody
    }

    var size: Int { (requestBody?.bytes.count ?? 0) + responseBody.bytes.count }

    mutating func discard() {
      if requestBody != nil { requestBody = Copy() }
      responseBody = Copy()
    }

    /// Why it is left out, nil when it is not.
    var reason: String? {
      if let omission { return omission }
      guard response != nil, responseBody.isWhole else { return "it is under way" }
      return requestBody?.isWhole == false ? "it was answered before its body was sent" : nil
    }

    /// The exchange, nil when it is left out.
    var exchange: RecordedExchange? {
      guard reason == nil, let response else { return nil }
      return RecordedExchange(
        startedAt: startedAt, duration: duration, request: request, requestBody: requestBody?.bytes,
        response: response, responseBody: responseBody.bytes)
    }
  }
}
