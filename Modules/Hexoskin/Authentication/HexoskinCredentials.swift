import Synchronization

/// What a client's calls are made with: it is read at every call, and can be changed at any time.
public final class HexoskinCredentials: Sendable {
  private struct State {
    var credential: HexoskinCredential
    var generation: UInt64 = 0
    /// Counts the accounts: a renewed token is one of the same account.
    var account: UInt64 = 0
  }

  private let state: Mutex<State>

  init(_ credential: HexoskinCredential) { state = Mutex(State(credential: credential)) }

  /// Who the client is now: to be stored, or given to another client.
  public var current: HexoskinCredential { state.withLock { $0.credential } }

  /// Makes the client somebody else, from the next request on.
  public func set(_ credential: HexoskinCredential) {
    state.withLock { state in
      state.credential = credential
      state.generation += 1
      state.account += 1
    }
  }

  /// Which account in a row the client stands for.
  var account: UInt64 { state.withLock { $0.account } }

  /// Who the client is now, and which one in a row that is.
  var numbered: (credential: HexoskinCredential, generation: UInt64) {
    state.withLock { ($0.credential, $0.generation) }
  }

  /// Puts a credential in the place of another one, unless that was changed meanwhile.
  func replace(_ generation: UInt64, by credential: HexoskinCredential) {
    state.withLock { state in
      guard state.generation == generation else { return }
      state.credential = credential
      state.generation += 1
    }
  }
}
