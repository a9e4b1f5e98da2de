import HubErrors

extension TokenMachine {
  /// The longest time for which a service's wish to be left alone is heeded.
  private static let longestRetryAfter = Duration.seconds(120)

  /// A request for a token failed.
  mutating func failed(_ failure: TokenFailure, _ grant: TokenGrant, _ now: Duration, _ chance: Double) -> Outcome {
    renewal?.attempts += 1
    if failure.isLostAnswer { renewal?.lostAnswers += 1 }
    if let delay = retryDelay(after: failure, grant, chance) {
      return take(.wait(delay), now)
        .telling(first: .retrying(grant: grant.name, reason: text(of: failure.error), delay: delay))
    }
    let isRefusal = failure.kind == .refused || failure.kind == .sessionEnded
    guard grant.kind == .refresh, isRefusal else {
      return fail(
        failure.shown(for: grant), grant: grant.name, retryAfter: failure.retryAfter, isRefusal: isRefusal, now)
    }
    if hasStore, renewal?.hasReread == false {
      // Another process may have used the refresh token and stored the next one.
      renewal?.refusal = failure
      return take(.load, now)
    }
    return replace(failure, grant, now)
  }

  /// A refresh was refused: logs in again where that is possible, else ends the session if the refusal means that.
  mutating func replace(_ failure: TokenFailure, _ grant: TokenGrant, _ now: Duration) -> Outcome {
    let hasEnded = failure.kind == .sessionEnded
    let error = failure.shown(for: grant)
    let reason = text(of: error)
    if hasEnded { refreshToken = nil }
    if let login, login.kind == .primary, policy.relogin == .once {
      renewal?.hasLoggedIn = true
      renewal?.ended = hasEnded ? reason : nil
      renewal?.attempts = 0
      return take(.issue(login), now)
    }
    if hasEnded {
      sessionEnd = error
      renewal?.ended = reason
    }
    return fail(error, grant: grant.name, retryAfter: nil, isRefusal: true, now)
  }

  /// Ends a renewal without a new token; a token that is still valid stays in use.
  mutating func fail(
    _ error: any Error, grant: String, retryAfter: Duration?, isRefusal: Bool = false, _ now: Duration
  ) -> Outcome {
    if isRefusal, renewal?.isSuspicious == true { token?.isRejected = true }
    var events: [TokenEvent] = []
    if let ended = renewal?.ended { events.append(.sessionEnded(reason: ended)) }
    if sessionEnd == nil {
      let own = setback.map { min($0.delay * 2, policy.maximumFailureDelay) } ?? policy.firstFailureDelay
      let delay = max(own, min(retryAfter ?? .zero, Self.longestRetryAfter))
      setback = Setback(error: error, delay: own, end: now + delay, isRefusal: isRefusal)
      events.append(.failed(grant: grant, reason: text(of: error), delay: delay))
    }
    renewal = nil
    let result: Result<HeldToken, any Error> =
      if let token, token.isValid(now) { .success(token) } else { .failure(error) }
    return Outcome(result: result, events: events)
  }

  /// How long to wait before the next request of the same grant, nil when there is none.
  private func retryDelay(after failure: TokenFailure, _ grant: TokenGrant, _ chance: Double) -> Duration? {
    guard let renewal, failure.kind == .unavailable, renewal.attempts < policy.attempts else { return nil }
    switch grant.kind {
    // Repeated wrong passwords lock accounts.
    case .primary: guard !failure.mayHaveBeenProcessed else { return nil }
    // A refresh token that was used up makes the service end the session when it comes again and again.
    case .refresh: guard !failure.isLostAnswer || renewal.lostAnswers == 1 else { return nil }
    }
    if let asked = failure.retryAfter { return asked <= policy.maximumFailureDelay ? asked : nil }
    let ceiling = policy.retryDelay * Double(UInt64(1) << UInt64(min(renewal.attempts - 1, 16)))
    return min(ceiling, policy.maximumFailureDelay) * (0.5 + chance / 2)
  }

  private func text(of error: any Error) -> String { Secret.redact(secrets, in: String(describing: error)) }
}
