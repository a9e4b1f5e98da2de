extension TokenMachine {
  /// What the one who runs the machine does next in a renewal.
  enum Step: Equatable {
    /// Load from the store.
    case load
    /// Ask the issuer.
    case issue(TokenGrant)
    /// Wait, then report ``Event/woke``.
    case wait(Duration)
    /// Put into the store.
    case save(StoredToken)
  }

  /// What came of a step.
  enum Event {
    case loaded(StoredToken?)
    case issued(TokenResponse)
    case failed(TokenFailure)
    case woke
    case saved
    case storeFailed(String)
  }

  /// What a caller gets.
  enum Answer {
    /// This token.
    case token(HeldToken)
    /// An error at once.
    case failure(any Error)
    /// The result of the renewal that is running.
    case wait
    /// Nothing: the token cannot be renewed.
    case unable
  }

  /// A first step that is to be taken, and the number of the renewal that it belongs to.
  struct Start {
    let ticket: UInt64
    let step: Step
  }

  /// What follows from an event.
  struct Outcome {
    /// The next step of the renewal, nil at its end.
    var next: Step?
    /// What everybody who waits gets, nil while the renewal goes on.
    var result: Result<HeldToken, any Error>?
    /// Whom to tell.
    var events: [TokenEvent] = []
    /// Whether the event belongs to a renewal that nobody wants any more.
    var isStale = false
  }

  /// A renewal that is running.
  struct Renewal {
    let ticket: UInt64
    var step: Step
    /// When the step began.
    var stepStart: Duration
    /// The grant in use, once one is.
    var grant: TokenGrant?
    /// The requests with it that ended.
    var attempts = 0
    /// Whether the token at hand may be of no use, so that a refusal speaks of it, too.
    var isSuspicious = false
    var lostAnswers = 0
    /// Whether the login has taken the place of a refused refresh.
    var hasLoggedIn = false
    /// Why the session that the login replaces is over, for the event.
    var ended: String?
    /// Why the refresh token was refused, while the store is asked for a newer one.
    var refusal: TokenFailure?
    var hasReread = false
    /// What has been issued and is being saved.
    var pending: (token: HeldToken, grant: String)?
  }

  /// The last failure, and until when it stands for the answer of the next request.
  struct Setback {
    let error: any Error
    let delay: Duration
    let end: Duration
    /// Whether the service does not accept the account.
    let isRefusal: Bool
  }
}
