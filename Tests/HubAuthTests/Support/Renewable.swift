import HubHTTP
import HubTransport
import Synchronization

@testable import HubAuth

/// A credential whose token is a number, which each renewal counts up.
final class Renewable: Authorizer {
  struct Refused: Error {}

  private let state = Mutex((number: UInt64(1), asked: [UInt64](), fails: false))
  private let name: String
  private let gate: Gate?
  let identity: CallerIdentity? = CallerIdentity()

  init(_ name: String = "Token", gate: Gate? = nil) {
    self.name = name
    self.gate = gate
  }

  /// The generations that were to be renewed.
  var asked: [UInt64] { state.withLock { $0.asked } }

  func breakDown() { state.withLock { $0.fails = true } }

  func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    let number = state.withLock { $0.number }
    await gate?.pass()
    if state.withLock({ $0.fails }) { throw Refused() }
    var request = request
    request.headerFields[.authorization] = "\(name) \(number)"
    return AuthorizedRequest(request, generation: number)
  }

  func renew(rejected generation: UInt64) async throws -> Bool {
    await gate?.pass()
    return try state.withLock { state in
      state.asked.append(generation)
      if state.fails { throw Refused() }
      if generation == state.number { state.number += 1 }
      return true
    }
  }

  func renew(suspected generation: UInt64) async throws -> Bool { try await renew(rejected: generation) }
}
