import HubErrors

extension TokenMachine {
  /// A request for a token failed.
  mutating func failed(_ failure: TokenFailure, _ grant: TokenGrant, _ now: Duration, _ chance: Double) -> Outcome {
    if failure.isLostAnswer { renewal?.lostAnswers += 1 }
    if let delay = retryDelay(failure, grant, chance) {
      return take(.wait(delay), now)
        .telling(first: .retrying(grant: grant.name, reason: text(of: failure.error), delay: delay))
    }
    let isRefusal = failure.kind == .refused || failure.kind == .sessionEnded
    guard grant.kind == .refresh, isRefusal else {
      return fail(Self.error(of: failure, grant), grant: grant.name, retryAfter: failure.retryAfter, now)
    }
    if hasStore, renewal?.hasReread == false {
      // Another process may have used the refresh token and stored the next one.
      renewal?.refusal = failure
      return take(.load, now)
    }
    return replace(failure, now)
  }

  /// A refresh was refused: logs in again where that is possible, else ends the session if the refusal means that.
  mutating func replace(_ failure: TokenFailure, _ now: Duration) -> Outcome {
    let used = refreshToken.map { TokenGrant.refreshToken($0) }
    let hasEnded = failure.kind == .sessionEnded
    if let login, policy.relogin == .once, renewal?.hasLoggedIn == false {
      if hasEnded { refreshToken = nil }
      renewal?.hasLoggedIn = true
      renewal?.attempts = 0
      return take(.issue(login), now)
    }
    let error = Self.error(of: failure, used ?? TokenGrant("refresh_token", kind: .refresh, parameters: []))
    guard hasEnded else { return fail(error, grant: "refresh_token", retryAfter: nil, now) }
    refreshToken = nil
    let outcome = fail(error, grant: "refresh_token", retryAfter: nil, now)
    sessionEnd = error
    return outcome
  }

  /// Ends a renewal without a new token; a token that is still valid stays in use.
  mutating func fail(_ error: any Error, grant: String, retryAfter: Duration?, _ now: Duration) -> Outcome {
    let own = setback.map { min($0.delay * 2, policy.maximumFailureDelay) } ?? policy.firstFailureDelay
    let delay = max(own, min(retryAfter ?? .zero, Self.longestRetryAfter))
    setback = Setback(error: error, delay: own, end: now + delay)
    renewal = nil
    let result: Result<HeldToken, any Error> =
      if let token, token.isValid(now) { .success(token) } else { .failure(error) }
    return Outcome(result: result, events: [.failed(grant: grant, reason: text(of: error), delay: delay)])
  }
}
