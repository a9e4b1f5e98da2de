import HubErrors
import HubJSON

extension TokenMachine {
  /// A step of a renewal ended.
  ///
  /// - Parameters:
  ///   - ticket: The renewal.
  ///   - event: What came of the step.
  ///   - moment: The time.
  ///   - chance: A number in `0..<1`.
  /// - Returns: What follows.
  mutating func advance(_ ticket: UInt64, _ event: Event, _ moment: Moment, chance: Double) -> Outcome {
    guard let renewal, renewal.ticket == ticket else { return Outcome(isStale: true) }
    switch (renewal.step, event) {
    case (.load, .loaded(let stored)): return loaded(stored, moment, chance)
    case (.load, .storeFailed(let reason)):
      return loaded(nil, moment, chance).telling(first: .storeFailed(reason: reason))
    case (.issue(let grant), .issued(let response)): return issued(response, grant, moment, chance)
    case (.issue(let grant), .failed(let failure)): return failed(failure, grant, moment.uptime, chance)
    case (.wait, .woke): return ask(moment.uptime, with: renewal.grant)
    case (.save, .saved):
      knownStored = renewal.pending?.token.accessToken
      return publish(moment.uptime)
    case (.save, .storeFailed(let reason)):
      return publish(moment.uptime).telling(first: .storeFailed(reason: reason))
    default: return failOutOfOrder(moment.uptime)
    }
  }

  /// Ends a renewal that cannot go on, so that nobody waits for ever.
  private mutating func failOutOfOrder(_ now: Duration) -> Outcome {
    let error = AuthenticationError(.unavailable, "the renewal of the token got out of order; a later call tries again")
    return fail(error, grant: renewal?.grant?.name ?? "none", retryAfter: nil, now)
  }

  /// Takes a step.
  mutating func take(_ step: Step, _ now: Duration) -> Outcome {
    renewal?.step = step
    renewal?.stepStart = now
    if case .issue(let grant) = step { renewal?.grant = grant }
    return Outcome(next: step)
  }

  /// Asks with a grant, or with what there is.
  private mutating func ask(_ now: Duration, with grant: TokenGrant? = nil) -> Outcome {
    guard let grant = grant ?? self.grant else {
      return fail(Self.nothingToRenewWith, grant: "none", retryAfter: nil, now)
    }
    return take(.issue(grant), now)
  }

  private mutating func loaded(_ stored: StoredToken?, _ moment: Moment, _ chance: Double) -> Outcome {
    let refusal = renewal?.refusal
    renewal?.refusal = nil
    renewal?.hasReread = refusal != nil
    guard let stored, stored.accessToken != knownStored, stored.accessToken != token?.accessToken,
      stored.accessToken.isFieldToken
    else {
      // Nobody else has renewed the token, so the refusal stands.
      guard let refusal, let refused = renewal?.grant else { return ask(moment.uptime) }
      return replace(refusal, refused, moment.uptime)
    }
    knownStored = stored.accessToken
    refreshToken = stored.refreshToken
    generation += 1
    let lifetime = stored.expiresAt.map { max(.zero, min($0 - moment.timestamp, TokenResponse.longestLifetime)) }
    let adopted = HeldToken(
      stored.accessToken, generation: generation, start: moment.uptime, lifetime: lifetime, policy: policy,
      chance: chance)
    token = adopted
    guard adopted.isFresh(moment.uptime) else { return ask(moment.uptime) }
    return finish(adopted, .adopted(generation: generation))
  }

  private mutating func issued(
    _ response: TokenResponse, _ grant: TokenGrant, _ moment: Moment, _ chance: Double
  ) -> Outcome {
    // The time between request and answer counts as used up.
    let start = renewal?.stepStart ?? moment.uptime
    let lifetime = response.lifetime(now: moment.timestamp.seconds)
    let new = HeldToken(
      response.accessToken, generation: generation + 1, start: start, lifetime: lifetime, policy: policy,
      chance: chance)
    refreshToken = response.refreshToken ?? (grant.kind == .refresh ? refreshToken : nil)
    if policy.refreshesExpiredLogins, grant.kind == .primary, let refreshToken, !new.isValid(moment.uptime) {
      return take(.issue(.refreshToken(refreshToken)), moment.uptime)
    }
    renewal?.pending = (new, grant.name)
    guard hasStore else { return publish(moment.uptime) }
    let left = new.expiresAt.map { $0 - moment.uptime }
    return take(
      .save(
        StoredToken(
          accessToken: response.accessToken, refreshToken: refreshToken,
          expiresAt: left.map { moment.timestamp.adding($0) })), moment.uptime)
  }

  private mutating func publish(_ now: Duration) -> Outcome {
    guard let pending = renewal?.pending else { return failOutOfOrder(now) }
    generation = pending.token.generation
    token = pending.token
    return finish(
      pending.token,
      .succeeded(grant: pending.grant, generation: generation, lifetime: pending.token.lifetime))
  }

  private mutating func finish(_ token: HeldToken, _ event: TokenEvent) -> Outcome {
    setback = nil
    renewal = nil
    return Outcome(result: .success(token), events: [event])
  }
}

extension TokenMachine.Outcome {
  /// The same, with an event before the others.
  func telling(first event: TokenEvent) -> Self {
    var outcome = self
    outcome.events.insert(event, at: 0)
    return outcome
  }
}
