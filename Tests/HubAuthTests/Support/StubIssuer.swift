import HubAuth
import Synchronization

/// An issuer that answers by script, and counts.
final class StubIssuer: TokenIssuer {
  typealias Answer = @Sendable (_ grant: TokenGrant, _ number: Int) async throws -> TokenResponse

  private let asked = Mutex<[TokenGrant]>([])
  private let answer: Answer

  /// - Parameter answer: Gives the answer to the request of this number, from 1.
  init(_ answer: @escaping Answer) { self.answer = answer }

  var grants: [TokenGrant] { asked.withLock { $0 } }
  var count: Int { grants.count }
  var names: [String] { grants.map(\.name) }

  func issue(_ grant: TokenGrant) async throws -> TokenResponse {
    let number = asked.withLock { asked in
      asked.append(grant)
      return asked.count
    }
    return try await answer(grant, number)
  }
}

extension TokenResponse {
  /// The token of this number: `access-n` and `refresh-n`.
  static func number(_ number: Int, lifetime: Duration? = .seconds(900), refresh: Bool = true) -> TokenResponse {
    TokenResponse(
      accessToken: Secret("access-\(number)"), expiresIn: lifetime,
      refreshToken: refresh ? Secret("refresh-\(number)") : nil)
  }
}
