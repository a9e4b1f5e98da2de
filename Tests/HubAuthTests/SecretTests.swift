import HubCrypto
import HubErrors
import HubHTTP
import HubTesting
import Testing

@testable import HubAuth

@Suite("Secrets", .timeLimit(.minutes(1)))
struct SecretTests {
  private func shown(_ value: Any) -> String {
    var dumped = ""
    dump(value, to: &dumped)
    return "\(value) \(String(reflecting: value)) \(dumped)"
  }

  @Test("a secret shows itself nowhere")
  func hidden() {
    let secret: Secret = "hunter2hunter2"
    #expect(secret.exposed == "hunter2hunter2")
    #expect("\(secret)" == "REDACTED")
    for value: Any in [
      secret, [secret], ["key": secret], Optional(secret) as Any, TokenGrant.password("admin", secret),
      TokenGrant.refreshToken(secret), TokenRequest(parameters: [.secret("password", secret)]),
      TokenResponse(accessToken: secret, refreshToken: secret), TokenGrant.Parameter.secret("password", secret),
    ] {
      #expect(!shown(value).contains("hunter2"), "\(type(of: value))")
    }
    #expect(TokenGrant.Parameter.plain("username", "admin").description == "username=admin")
  }

  @Test("credentials show none either")
  func hiddenCredentials() async throws {
    let issuer = StubIssuer { _, _ in TokenResponse(accessToken: "hunter2hunter2") }
    let credential = TokenCredential(
      .password("admin", "hunter2hunter2"), issuer: issuer, clock: ManualClock(), random: Halves())
    _ = try await credential.accessToken()
    for value: Any in [
      credential, try BearerToken("hunter2hunter2"), try BasicCredential("admin", "hunter2hunter2"),
    ] {
      #expect(!shown(value).contains("hunter2"), "\(type(of: value))")
    }
    let basic = Base64.encode(Array("admin:hunter2hunter2".utf8))
    #expect(!shown(try BasicCredential("admin", "hunter2hunter2")).contains(basic))
  }

  @Test("events hold no secrets, even where errors repeat them")
  func events() async throws {
    let issuer = StubIssuer { grant, number in
      if number == 1 { return .number(1) }
      let secret = grant.parameters.first { $0.isSecret }?.value.exposed ?? ""
      throw TokenFailure(.sessionEnded, InvalidRequestError("unknown token \(secret)"))
    }
    let log = EventLog()
    let credential = TokenCredential(
      .password("admin", "hunter2hunter2"), issuer: issuer, clock: ManualClock(), random: Halves(), onEvent: log.record)
    _ = try await credential.accessToken()
    await #expect(throws: AuthenticationError.self) { try await credential.renew(rejected: 1) }
    #expect(issuer.count == 3)
    #expect(log.sessionEnds == 1)
    #expect(!shown(log.events).contains("hunter2"))
    #expect(!shown(log.events).contains("refresh-1"))
  }
}
