@_spi(Backend) import HubAuth
import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport

/// The grant of the pier: badge and word are given for a pass, which is no answer of OAuth.
struct PierPasses: TokenIssuer {
  static let door = Endpoint("door", service: "pier", .post, "/door")

  private let exchange: TokenExchange

  /// What puts passes on calls.
  static func credential(
    _ badge: PierBadge, at origin: ServerOrigin, _ environment: ClientEnvironment
  ) -> TokenCredential {
    let exchange = TokenExchange(at: origin, pipeline: environment.pipeline(.pier), timeout: .seconds(10))
    return TokenCredential(
      TokenGrant("badge", parameters: [.plain("badge", badge.number), .secret("word", badge.word)]),
      issuer: PierPasses(exchange: exchange), scheme: "Pass", clock: environment.clock, random: environment.random)
  }

  func issue(_ grant: TokenGrant) async throws -> TokenResponse {
    let members = JSONObject(grant.parameters.map { ($0.name, .string($0.value.exposed)) })
    let answer = try await exchange.send(
      Self.door, body: .json(.object(members)), secrets: grant.parameters.filter(\.isSecret).map(\.value))
    let body = try? JSONValue(parsing: answer.bytes ?? [])
    guard let pass = body?["pass"]?.stringValue else {
      throw AuthenticationError(.invalidTokenResponse, "door: the answer has no 'pass'")
    }
    return TokenResponse(accessToken: Secret(pass), expiresIn: body?["minutes"]?.intValue.map { .seconds($0 * 60) })
  }
}
