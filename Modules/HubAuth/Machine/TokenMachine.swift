import HubErrors

/// The life of one account's token, without clocks, tasks and I/O: questions and events in, answers and steps out.
///
/// At most one renewal runs at a time. It is a chain of steps (load, issue, wait, save), each of which ends with one
/// event; whoever asks meanwhile and cannot use the token at hand waits for the end of the chain. A renewal carries a
/// ticket, so that what comes in after the end of the session is told from what is wanted.
struct TokenMachine {
  let policy: TokenPolicy
  /// What to start with: a login, or the refresh token of a session that is to be continued; nil when the store has it.
  let login: TokenGrant?
  let hasStore: Bool

  var token: HeldToken?
  var refreshToken: Secret?
  var generation: UInt64 = 0
  var renewal: Renewal?
  var setback: Setback?
  /// Why the session cannot be continued; a token that is still valid serves to its end.
  var sessionEnd: (any Error)?
  /// Until when a suspicion leads to nothing, since the one before did.
  private var suspicionEnd: Duration?
  /// Why there is nothing any more.
  private(set) var end: (any Error)?
  /// The access token that is known to be in the store: only another one is news.
  var knownStored: Secret?
  private var tickets: UInt64 = 0

  init(login: TokenGrant?, hasStore: Bool, policy: TokenPolicy) {
    self.login = login
    self.hasStore = hasStore
    self.policy = policy
  }

  /// A call wants a token.
  mutating func request(_ now: Duration) -> (answer: Answer, start: Start?) {
    if let end { return (.failure(end), nil) }
    if let token, token.isFresh(now) {
      let isTime = token.isDue(now) && renewal == nil && !isHeldBack(now) && sessionEnd == nil && grant != nil
      return (.token(token), isTime ? begin(now) : nil)
    }
    return renewed(now, otherwise: .failure(Self.nothingToRenewWith))
  }

  /// A server rejected the token of this number.
  mutating func reject(_ rejected: UInt64, _ now: Duration) -> (answer: Answer, start: Start?) {
    if let end { return (.failure(end), nil) }
    guard policy.renewsRejectedTokens, rejected <= generation else { return (.unable, nil) }
    if rejected == generation { token?.isRejected = true }
    if let token, token.isFresh(now) { return (.token(token), nil) }
    return renewed(now, otherwise: .unable)
  }

  /// A server's answer may come of the token of this number, or of something else.
  mutating func suspect(_ suspected: UInt64, _ now: Duration) -> (answer: Answer, start: Start?) {
    if let end { return (.failure(end), nil) }
    guard policy.renewsRejectedTokens, suspected <= generation else { return (.unable, nil) }
    if let token, suspected < generation, token.isFresh(now) { return (.token(token), nil) }
    // The account has been refused since, while the token seemed to be of use.
    if let setback, setback.isRefusal, now < setback.end {
      token?.isRejected = true
      return (.failure(setback.error), nil)
    }
    if renewal == nil {
      guard !isHeldBack(now), suspicionEnd.map({ now >= $0 }) ?? true else { return (.unable, nil) }
      suspicionEnd = now + Self.timeBetweenSuspicions
    }
    let (answer, start) = renewed(now, otherwise: .unable)
    renewal?.isSuspicious = true
    return (answer, start)
  }

  /// The user signs out: what is under way is of no interest any more.
  mutating func signOut() -> any Error {
    let error = AuthenticationError(.signedOut, "signed out; make a new credential to log in again")
    close(error)
    return error
  }

  /// Ends everything.
  mutating func close(_ error: any Error) {
    end = error
    renewal = nil
    token = nil
    refreshToken = nil
    setback = nil
  }

  /// Whether a refresh token may be used up by now whose successor is to be stored: stopping would lose the session.
  var isRotating: Bool {
    guard hasStore else { return false }
    return switch renewal?.step {
    case .issue(let grant): grant.kind == .refresh
    case .save: true
    default: false
    }
  }

  /// How long an account that was given a token on suspicion is taken to be in order.
  private static let timeBetweenSuspicions = Duration.seconds(10)

  /// What the next renewal asks with.
  var grant: TokenGrant? { refreshToken.map { .refreshToken($0) } ?? login }

  /// The secrets that may turn up in what others say.
  var secrets: [Secret] {
    [refreshToken, token?.accessToken, renewal?.pending?.token.accessToken].compactMap { $0 }
      + (login?.secrets ?? []) + (renewal?.grant?.secrets ?? [])
  }

  private mutating func renewed(_ now: Duration, otherwise: Answer) -> (answer: Answer, start: Start?) {
    if renewal != nil { return (.wait, nil) }
    let refusal: Answer
    if let sessionEnd {
      refusal = .failure(sessionEnd)
    } else if let setback, now < setback.end {
      refusal = .failure(setback.error)
    } else if grant == nil, !hasStore {
      refusal = otherwise
    } else {
      return (.wait, begin(now))
    }
    if let token, token.isValid(now) { return (.token(token), nil) }
    return (refusal, nil)
  }

  private func isHeldBack(_ now: Duration) -> Bool { setback.map { now < $0.end } ?? false }

  private mutating func begin(_ now: Duration) -> Start? {
    tickets += 1
    guard let step = hasStore ? .load : grant.map({ Step.issue($0) }) else { return nil }
    renewal = Renewal(ticket: tickets, step: step, stepStart: now)
    return Start(ticket: tickets, step: step)
  }

  static var nothingToRenewWith: AuthenticationError {
    AuthenticationError(
      .sessionEnded,
      "the token expired, and there is neither a refresh token nor a login to renew it with; log in again")
  }
}
