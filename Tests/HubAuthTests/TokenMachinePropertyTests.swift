import HubErrors
import HubJSON
import HubTesting
import HubTransport
import Testing

@testable import HubAuth

@Suite("The state machine under random events")
struct TokenMachinePropertyTests {
  /// A token service with single-use refresh tokens.
  private struct Service {
    var number = 0
    var current: Secret?
    var used: [Secret: Int] = [:]
    /// Refresh tokens that were used up by a request whose answer got lost.
    var lost: Set<Secret> = []

    mutating func event(for grant: TokenGrant, _ chance: Double) -> TokenMachine.Event {
      if chance < 0.2 {
        return .failed(TokenFailure(.unavailable, InvalidRequestError("down"), mayHaveBeenProcessed: false))
      }
      let token = grant.parameters.first { $0.name == "refresh_token" }?.value
      if let token {
        used[token, default: 0] += 1
        guard token == current else {
          current = nil
          return .failed(TokenFailure(.sessionEnded, InvalidRequestError("over")))
        }
      }
      number += 1
      current = Secret("refresh-\(number)")
      if chance < 0.3 {
        if let token { lost.insert(token) }
        return .failed(TokenFailure(.unavailable, InvalidRequestError("lost")))
      }
      return .issued(.number(number, lifetime: .seconds(chance < 0.4 ? 0 : 100)))
    }
  }

  @Test("no caller is forgotten, no refresh token is used up twice, tokens only get newer", arguments: 0..<16)
  func invariants(seed: UInt64) {
    let random = SeededRandom(seed: seed)
    var machine = TokenMachine(login: .clientCredentials, hasStore: seed.isMultiple(of: 2), policy: .standard)
    var service = Service()
    var stored: StoredToken?
    var now = Duration.zero
    var running: TokenMachine.Start?
    var waiting = 0
    var generation: UInt64 = 0
    var published = 0

    for _ in 0..<800 {
      now += .seconds(random.unitInterval() * 10)
      let choice = random.unitInterval()
      if choice < 0.5, let step = running {
        let event: TokenMachine.Event =
          switch step.step {
          case .load: random.unitInterval() < 0.1 ? .storeFailed("unreadable") : .loaded(stored)
          case .issue(let grant): service.event(for: grant, random.unitInterval())
          case .wait: .woke
          case .save: random.unitInterval() < 0.1 ? .storeFailed("full") : .saved
          }
        if case .save(let token) = step.step, case .saved = event { stored = token }
        let moment = Moment(uptime: now, timestamp: Timestamp(secondsSince1970: 1_750_000_000).adding(now))
        let outcome = machine.advance(step.ticket, event, moment, chance: random.unitInterval())
        #expect(!outcome.isStale)
        if outcome.result != nil { waiting = 0 }
        if case .success(let token) = outcome.result, token.generation > generation {
          published += 1
          // Nobody gets an access token whose refresh token is not in force.
          #expect(machine.refreshToken == service.current)
        }
        running = outcome.next.map { TokenMachine.Start(ticket: step.ticket, step: $0) }
      } else {
        let rejected = UInt64(random.unitInterval() * Double(machine.generation + 2))
        let (answer, start) = choice < 0.9 ? machine.request(now) : machine.reject(rejected, now)
        if let start {
          #expect(running == nil, "two renewals at a time")
          running = start
        }
        switch answer {
        case .token(let token): #expect(token.generation == machine.generation && !token.isRejected)
        case .wait: waiting += 1
        case .failure, .unable: break
        }
      }
      #expect((running == nil) == (machine.renewal == nil))
      #expect(waiting == 0 || running != nil, "somebody waits for nothing")
      #expect(machine.generation >= generation)
      generation = machine.generation
    }
    #expect(published > 5)
    for (token, count) in service.used { #expect(count <= (service.lost.contains(token) ? 2 : 1), "\(token)") }
  }
}
