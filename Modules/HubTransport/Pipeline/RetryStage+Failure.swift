import HubErrors
import HubHTTP

extension RetryStage {
  /// A try that failed: an answer of a status that another try may cure, or no answer.
  struct Failure {
    private enum Content {
      case answer(ReceivedResponse)
      case error(TransportError)
    }

    private let content: Content
    let retryAfter: Duration?

    init(_ response: ReceivedResponse, now: Int64) {
      content = .answer(response)
      retryAfter = RetryAfter.delay(response.head.headerFields, now: now)
    }

    init(_ error: TransportError) {
      content = .error(error)
      retryAfter = nil
    }

    /// Whether the server said that it is too much.
    var isThrottled: Bool {
      if case .answer(let response) = content { response.head.status == .tooManyRequests } else { false }
    }

    var cost: Int { isThrottled ? 5 : 14 }

    var reason: String {
      switch content {
      case .answer(let response): "status \(response.head.status)"
      case .error(let error): "\(error.kind): \(error.reason)"
      }
    }

    /// Whether another try can end differently.
    var isPassing: Bool {
      guard case .error(let error) = content else { return true }
      let passing: [TransportError.Kind] = [
        .nameNotResolved, .refused, .unreachable, .connectionLost, .truncated, .stalled,
      ]
      return passing.contains(error.kind)
    }

    /// A connection from the pool broke before any byte of an answer.
    var isStaleConnection: Bool {
      guard case .error(let error) = content else { return false }
      return error.isReusedConnection && error.kind == .connectionLost && error.reach != .headReceived
    }

    /// Whether the request can be sent again without the risk that it is done twice.
    func isRepeatable(_ exchange: Exchange) -> Bool {
      guard exchange.body?.isReplayable ?? true else { return isUntouched }
      return exchange.repeatability == .always || isUnprocessed
    }

    private var isUnprocessed: Bool {
      switch content {
      case .answer: isThrottled
      case .error(let error): !error.mayHaveBeenProcessed
      }
    }

    /// Not even the body was opened, so a body that can be read once is still whole.
    private var isUntouched: Bool {
      if case .error(let error) = content { error.reach == .notConnected } else { false }
    }

    /// The answer, or the error with the tries before it.
    func give(_ failures: [FailedAttempt]) throws -> ReceivedResponse {
      switch content {
      case .answer(let response): return response
      case .error(var error):
        error.attempts = failures
        throw error
      }
    }
  }
}
