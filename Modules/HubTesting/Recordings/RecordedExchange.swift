public import HubHTTP
public import HubJSON

/// A recorded request and its answer.
public struct RecordedExchange: Hashable, Sendable {
  /// When the request was sent.
  public let startedAt: Timestamp

  /// The time from then to the end of the answer, in whole microseconds; zero when it is not known.
  public let duration: Duration

  /// The request.
  public let request: HTTPRequest

  /// The request's body, nil when there was none.
  public let requestBody: [UInt8]?

  /// The head of the answer.
  public let response: HTTPResponse

  /// The answer's body, without content codings.
  public let responseBody: [UInt8]

  /// A request and its answer.
  ///
  /// - Parameters:
  ///   - startedAt: When the request was sent.
  ///   - duration: The time from then to the end of the answer; what is smaller than a microsecond is cut off.
  ///   - request: The request.
  ///   - requestBody: Its body, nil when there was none.
  ///   - response: The head of the answer.
  ///   - responseBody: The answer's body, without content codings.
  public init(
    startedAt: Timestamp, duration: Duration = .zero, request: HTTPRequest, requestBody: [UInt8]? = nil,
    response: HTTPResponse, responseBody: [UInt8] = []
  ) {
    self.startedAt = startedAt
    self.duration = .microseconds(max(0, duration.wholeMicroseconds))
    self.request = request
    self.requestBody = requestBody
    self.response = response
    self.responseBody = responseBody
  }
}

extension RecordedExchange: CustomStringConvertible, CustomReflectable {
  /// Method, URL and status, without secrets.
  public var description: String { "\(request): \(response.status)" }

  /// What `dump` prints: no bodies.
  public var customMirror: Mirror { Mirror(self, children: ["request": request, "status": response.status]) }
}

extension Duration {
  /// The duration cut to microseconds.
  var wholeMicroseconds: Int64 {
    let (seconds, attoseconds) = components
    let (product, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000)
    return overflow ? 0 : product + attoseconds / 1_000_000_000_000
  }
}
