import HubErrors
import HubHTTP
import HubTransport
import Synchronization

/// Gives `token-1`, and the next one after every renewal.
final class StubAuthorizer: Authorizer {
  private let state = Mutex((generation: UInt64(1), rejected: [UInt64]()))
  private let renews: Bool
  private let isSecret: Bool
  private let isRevoked: Bool
  let identity: CallerIdentity?

  init(
    renews: Bool = true, isSecret: Bool = true, isRevoked: Bool = false, identity: CallerIdentity? = CallerIdentity()
  ) {
    self.isRevoked = isRevoked
    self.identity = identity
    self.renews = renews
    self.isSecret = isSecret
  }

  /// The generations that were rejected.
  var rejected: [UInt64] { state.withLock { $0.rejected } }

  func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    var request = request
    let generation = state.withLock { $0.generation }
    request.headerFields[.authorization] = "Bearer token-\(generation)"
    return AuthorizedRequest(request, generation: generation, carriesSecret: isSecret)
  }

  func renew(rejected generation: UInt64) async throws -> Bool {
    state.withLock { state in
      state.rejected.append(generation)
      if generation == state.generation, renews { state.generation += 1 }
    }
    return renews
  }

  func renew(suspected generation: UInt64) async throws -> Bool {
    if isRevoked { throw AuthenticationError(.revoked, "the key was deleted") }
    return try await renew(rejected: generation)
  }
}
