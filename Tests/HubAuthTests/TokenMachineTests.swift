import HubErrors
import HubJSON
import Testing

@testable import HubAuth

@Suite("The state machine, every state against every event")
struct TokenMachineTests {
  /// Where a machine can be.
  enum Position: CaseIterable {
    case new, loading, issuing, waiting, saving, fresh, due, lastMoments, expired, rejected, failed, sessionOver,
      signedOut
  }

  /// What its runner can report.
  enum Report: CaseIterable {
    case loadedNothing, loadedNews, issued, refused, sessionEnded, unavailable, woke, saved, storeFailed

    var event: TokenMachine.Event {
      switch self {
      case .loadedNothing: .loaded(nil)
      case .loadedNews: .loaded(StoredToken(accessToken: "news", refreshToken: "news-refresh", expiresAt: nil))
      case .issued: .issued(.number(7))
      case .refused: .failed(TokenFailure(.refused, InvalidRequestError("no")))
      case .sessionEnded: .failed(TokenFailure(.sessionEnded, InvalidRequestError("over")))
      case .unavailable: .failed(TokenFailure(.unavailable, InvalidRequestError("down"), mayHaveBeenProcessed: false))
      case .woke: .woke
      case .saved: .saved
      case .storeFailed: .storeFailed("full")
      }
    }
  }

  @Test("a call's answer in every position")
  func requests() {
    let expected: [Position: String] = [
      .new: "wait+load", .loading: "wait", .issuing: "wait", .waiting: "wait", .saving: "wait", .fresh: "token",
      .due: "token+load", .lastMoments: "wait+load", .expired: "wait+load", .rejected: "wait+load",
      .failed: "failure", .sessionOver: "failure", .signedOut: "failure",
    ]
    for position in Position.allCases {
      var (machine, _, now) = machine(at: position)
      let (answer, start) = machine.request(now)
      #expect(Self.text(answer, start) == expected[position], "\(position)")
    }
  }

  @Test("a rejection's answer in every position")
  func rejections() {
    let expected: [Position: String] = [
      .new: "wait+load", .loading: "wait", .issuing: "wait", .waiting: "wait", .saving: "wait", .fresh: "wait+load",
      .due: "wait+load", .lastMoments: "wait+load", .expired: "wait+load", .rejected: "wait+load",
      .failed: "failure", .sessionOver: "failure", .signedOut: "failure",
    ]
    for position in Position.allCases {
      var (machine, _, now) = machine(at: position)
      let (answer, start) = machine.reject(machine.generation, now)
      #expect(Self.text(answer, start) == expected[position], "\(position)")
      // A token that was never issued here is nobody's business.
      let (foreign, none) = machine.reject(99, now)
      #expect(Self.text(foreign, none) == (position == .signedOut ? "failure" : "unable"), "\(position)")
    }
  }

  @Test("what every report leads to, in every step of a renewal")
  func reports() {
    let outOfOrder = "failure"
    let expected: [Position: [Report: String]] = [
      .loading: [
        .loadedNothing: "issue client_credentials", .loadedNews: "token", .storeFailed: "issue client_credentials",
      ],
      .issuing: [.issued: "save", .refused: "failure", .sessionEnded: "failure", .unavailable: "wait"],
      .waiting: [.woke: "issue client_credentials"],
      .saving: [.saved: "token", .storeFailed: "token"],
    ]
    for (position, answers) in expected {
      for report in Report.allCases {
        var (machine, ticket, now) = machine(at: position)
        let outcome = machine.advance(ticket, report.event, moment(now), chance: 0.5)
        #expect(Self.text(outcome) == answers[report] ?? outOfOrder, "\(position), \(report)")
        // Either the renewal goes on, or everybody has been told.
        #expect((outcome.next == nil) == (outcome.result != nil), "\(position), \(report)")
        #expect((machine.renewal == nil) == (outcome.result != nil), "\(position), \(report)")
        #expect(!outcome.isStale, "\(position), \(report)")
      }
    }
  }

  @Test("a report for a renewal that is over changes nothing")
  func staleReports() {
    for position in Position.allCases {
      for report in Report.allCases {
        var (machine, ticket, now) = machine(at: position)
        let generation = machine.generation
        let outcome = machine.advance(ticket + 1, report.event, moment(now), chance: 0.5)
        #expect(outcome.isStale && outcome.events.isEmpty && outcome.result == nil, "\(position), \(report)")
        #expect(machine.generation == generation, "\(position), \(report)")
      }
    }
  }

  @Test("signing out ends every position for good")
  func signingOut() {
    for position in Position.allCases {
      var (machine, ticket, now) = machine(at: position)
      _ = machine.signOut()
      for report in Report.allCases {
        #expect(machine.advance(ticket, report.event, moment(now), chance: 0.5).isStale)
      }
      #expect(Self.text(machine.request(now).answer, nil) == "failure", "\(position)")
      #expect(machine.token == nil && machine.refreshToken == nil, "\(position)")
    }
  }

  @Test("the early renewal varies by a tenth")
  func jitter() {
    let token = { (chance: Double) in
      HeldToken(
        "t", generation: 1, start: .zero, lifetime: .seconds(900), policy: .standard, chance: chance)
    }
    #expect(token(0).isDue(.seconds(846)) && !token(0).isDue(.seconds(845)))
    #expect(token(0.5).isDue(.seconds(840)) && !token(0.5).isDue(.seconds(839)))
    #expect(token(1).isDue(.seconds(834)) && !token(1).isDue(.seconds(833)))
  }

  @Test("waits between requests of one refresh grow and vary")
  func waits() {
    for (chance, expected) in [(0.0, [100, 200]), (1.0, [200, 400])] {
      var (machine, ticket, now) = machine(at: .issuing)
      machine.refreshToken = "refresh-0"
      _ = machine.take(.issue(.refreshToken("refresh-0")), now)
      for milliseconds in expected {
        let outcome = machine.advance(ticket, Report.unavailable.event, moment(now), chance: chance)
        #expect(outcome.next == .wait(.milliseconds(milliseconds)))
        _ = machine.advance(ticket, .woke, moment(now), chance: chance)
      }
      #expect(machine.advance(ticket, Report.unavailable.event, moment(now), chance: chance).next == nil)
    }
  }

  private func moment(_ now: Duration) -> Moment {
    Moment(uptime: now, timestamp: Timestamp(secondsSince1970: 1_750_000_000).adding(now))
  }

  /// A machine in a position, the renewal that runs or ran last, and the time.
  private func machine(at position: Position) -> (TokenMachine, ticket: UInt64, now: Duration) {
    var policy = TokenPolicy.standard
    if position == .sessionOver { policy.relogin = .never }
    var machine = TokenMachine(login: .clientCredentials, hasStore: true, policy: policy)
    var now = Duration.zero
    var ticket: UInt64 = 0
    func report(_ events: TokenMachine.Event...) {
      for event in events { _ = machine.advance(ticket, event, moment(now), chance: 0.5) }
    }
    func renew() { ticket = machine.request(now).start?.ticket ?? 0 }
    func logIn() {
      renew()
      report(.loaded(nil), .issued(.number(1, lifetime: .seconds(300))), .saved)
    }
    switch position {
    case .new: break
    case .loading: renew()
    case .issuing:
      renew()
      report(.loaded(nil))
    case .waiting:
      renew()
      report(.loaded(nil), Report.unavailable.event)
    case .saving:
      renew()
      report(.loaded(nil), .issued(.number(1)))
    case .fresh: logIn()
    case .due:
      logIn()
      now = .seconds(240)
    case .lastMoments:
      logIn()
      now = .seconds(295)
    case .expired:
      logIn()
      now = .seconds(300)
    case .rejected:
      logIn()
      machine.token?.isRejected = true
    case .failed:
      renew()
      report(.loaded(nil), Report.refused.event)
    case .sessionOver:
      logIn()
      now = .seconds(300)
      renew()
      report(.loaded(nil), Report.sessionEnded.event, .loaded(nil))
    case .signedOut:
      logIn()
      _ = machine.signOut()
    }
    return (machine, ticket, now)
  }

  private static func text(_ answer: TokenMachine.Answer, _ start: TokenMachine.Start?) -> String {
    let answer =
      switch answer {
      case .token: "token"
      case .failure: "failure"
      case .wait: "wait"
      case .unable: "unable"
      }
    return start.map { "\(answer)+\(text($0.step))" } ?? answer
  }

  private static func text(_ outcome: TokenMachine.Outcome) -> String {
    switch outcome.result {
    case .success: "token"
    case .failure: "failure"
    case nil: outcome.next.map(text) ?? "stuck"
    }
  }

  private static func text(_ step: TokenMachine.Step) -> String {
    switch step {
    case .load: "load"
    case .issue(let grant): "issue \(grant.name)"
    case .wait: "wait"
    case .save: "save"
    }
  }
}
