public import HubHTTP
public import HubTransport
import Synchronization

/// Credentials that can be exchanged while clients use them: a login later, another user, none.
///
/// Every try of a call carries what is in force at that moment. A rejection of credentials that were exchanged in the
/// meantime renews nothing: the call is tried again with those in force.
public final class ExchangeableAuthorizer: Authorizer {
  private struct State {
    var current: (any Authorizer)?
    /// Counts the exchanges.
    var exchanges: UInt64 = 0
    /// What the generations of the current authorizer are counted from.
    var base: UInt64 = 0
    /// One more than the greatest generation given out.
    var next: UInt64 = 1
  }

  private let state: Mutex<State>

  /// Credentials, nil for none.
  public init(_ authorizer: (any Authorizer)? = nil) { state = Mutex(State(current: authorizer)) }

  /// What is in force, nil for none.
  public var current: (any Authorizer)? { state.withLock { $0.current } }

  /// Nil: the account may be another one from one request to the next, so that no answer is kept for it.
  public var identity: CallerIdentity? { nil }

  /// Exchanges the credentials; requests that are under way keep theirs.
  ///
  /// - Parameter authorizer: The new ones, nil for none.
  /// - Returns: Those before.
  @discardableResult
  public func set(_ authorizer: (any Authorizer)?) -> (any Authorizer)? {
    state.withLock { state in
      let old = state.current
      state.current = authorizer
      state.exchanges += 1
      state.base = state.next
      state.next += 1
      return old
    }
  }

  /// The request with the credentials in force on it; when they are exchanged while it waits for them, with the new ones.
  ///
  /// - Throws: What the authorizer in force throws.
  public func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    while true {
      let (current, exchanges, base) = state.withLock { ($0.current, $0.exchanges, $0.base) }
      guard let current else { return AuthorizedRequest(request, generation: base, carriesSecret: false) }
      do {
        var authorized = try await current.authorize(request, body: body)
        let generation = base &+ authorized.generation
        let isInForce = state.withLock { state in
          guard state.exchanges == exchanges else { return false }
          state.next = max(state.next, generation &+ 1)
          return true
        }
        guard isInForce else { continue }
        authorized.generation = generation
        return authorized
      } catch {
        guard state.withLock({ $0.exchanges }) != exchanges, !Task.isCancelled else { throw error }
      }
    }
  }

  /// Has the credentials replaced that a server rejected, unless they were exchanged already.
  ///
  /// - Returns: Whether there are other ones now.
  /// - Throws: What the authorizer in force throws.
  public func renew(rejected generation: UInt64) async throws -> Bool {
    try await renew(generation) { try await $0.renew(rejected: $1) }
  }

  /// Asks the authorizer in force for new credentials, unless they were exchanged already.
  ///
  /// - Returns: Whether there are other ones now.
  /// - Throws: What the authorizer in force throws.
  public func renew(suspected generation: UInt64) async throws -> Bool {
    try await renew(generation) { try await $0.renew(suspected: $1) }
  }

  private func renew(
    _ generation: UInt64, _ ask: (any Authorizer, UInt64) async throws -> Bool
  ) async throws -> Bool {
    let (current, exchanges, base) = state.withLock { ($0.current, $0.exchanges, $0.base) }
    guard let current else { return false }
    guard generation >= base else { return true }
    do {
      if try await ask(current, generation - base) { return true }
    } catch {
      guard isExchanged(since: exchanges), !Task.isCancelled else { throw error }
    }
    return isExchanged(since: exchanges)
  }

  private func isExchanged(since exchanges: UInt64) -> Bool {
    state.withLock { $0.exchanges != exchanges && $0.current != nil }
  }
}
