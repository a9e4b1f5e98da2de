public import HubHTTP
public import HubJSON

extension HubAPIError {
  /// What is known of an answer that is an error.
  public struct Answer: Sendable {
    /// The operation, such as `core.nodes.get`.
    public var operation: String

    /// Method and URL without secrets.
    public var request: String

    /// The head of the answer.
    public var response: HTTPResponse

    /// The bytes of the body, as far as the limit let them be read.
    public var body: [UInt8]

    /// The server's code.
    public var code: String?

    /// The server's message.
    public var message: String?

    /// The body as JSON.
    public var details: JSONValue?

    /// How long the server asks to wait.
    public var retryAfter: Duration?

    /// The tries before this answer, in order.
    public var attempts: [FailedAttempt]

    /// What is known of an answer.
    public init(
      operation: String, request: String, response: HTTPResponse, body: [UInt8] = [], code: String? = nil,
      message: String? = nil, details: JSONValue? = nil, retryAfter: Duration? = nil, attempts: [FailedAttempt] = []
    ) {
      self.operation = operation
      self.request = request
      self.response = response
      self.body = body
      self.code = code
      self.message = message
      self.details = details
      self.retryAfter = retryAfter
      self.attempts = attempts
    }
  }
}

extension HubAPIError.Answer: CustomStringConvertible, CustomReflectable {
  /// Operation, request and status: no body, since it might hold what a caller sent.
  public var description: String { "\(operation): status \(response.status) (\(request))" }

  /// What `dump` prints: no body either.
  public var customMirror: Mirror { Mirror(self, children: ["description": description]) }
}
