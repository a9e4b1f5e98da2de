import HubAuth
import HubJSON
import HubTesting
import HubTransport
import Synchronization

/// Random numbers that are all one half: jitter is none.
struct Halves: RandomSource {
  func bytes(_ count: Int) -> [UInt8] { [0x80] + [UInt8](repeating: 0, count: max(0, count - 1)) }
}

extension WaitingClock {
  /// A clock that waits of up to five seconds move themselves.
  convenience init(eager base: ManualClock) { self.init(base: base, limit: .seconds(5)) }
}

/// What a credential told about itself.
final class EventLog: Sendable {
  private let log = Mutex<[TokenEvent]>([])

  var events: [TokenEvent] { log.withLock { $0 } }

  var record: @Sendable (TokenEvent) -> Void {
    { event in self.log.withLock { $0.append(event) } }
  }

  var sessionEnds: Int {
    events.filter { if case .sessionEnded = $0 { true } else { false } }.count
  }
}

/// A store in memory that can fail, and that remembers in which order things happened.
final class MemoryStore: TokenStore {
  struct Broken: Error {}

  private struct State {
    var token: StoredToken?
    var saves: [StoredToken] = []
    var clears = 0
    var loads = 0
    var fails = false
    var replacesSaves = false
  }

  private let state = Mutex(State())
  let gate: Gate?

  init(_ token: StoredToken? = nil, gate: Gate? = nil) {
    self.gate = gate
    state.withLock { $0.token = token }
  }

  var token: StoredToken? { state.withLock { $0.token } }
  var saves: [StoredToken] { state.withLock { $0.saves } }
  var clears: Int { state.withLock { $0.clears } }

  var loads: Int { state.withLock { $0.loads } }
  /// Somebody else saves right after every save.
  var replacesSaves: Bool {
    get { state.withLock { $0.replacesSaves } }
    set { state.withLock { $0.replacesSaves = newValue } }
  }

  func breakDown() { state.withLock { $0.fails = true } }

  /// What another process saves.
  func replace(by token: StoredToken?) { state.withLock { $0.token = token } }

  func load() async throws -> StoredToken? {
    state.withLock { state in
      state.loads += 1
      return state.token
    }
  }

  func save(_ token: StoredToken) async throws {
    await gate?.pass()
    try state.withLock { state in
      if state.fails { throw Broken() }
      state.token =
        state.replacesSaves ? StoredToken(accessToken: "of another", refreshToken: nil, expiresAt: nil) : token
      state.saves.append(token)
    }
  }

  func clear() async throws {
    state.withLock { state in
      state.token = nil
      state.clears += 1
    }
  }
}
