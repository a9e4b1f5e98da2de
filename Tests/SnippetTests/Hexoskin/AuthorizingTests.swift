import Hexoskin
import HubSandbox
import HubTesting
import Testing

/// The snippets about tokens; the sandbox's other applications are each registered for one way to them.
struct AuthorizingTests {
  private static let code = (key: "KCODE", secret: "c0de/S&cret=")
  private static let implicit = (key: "KIMPL", secret: "impl")
  private static let token = RequestPattern("POST /api/connect/oauth2/token")

  @Test func byCode() async throws {
    try await withHexoskin(as: .anonymous, application: Self.code) { hexo, sandbox async throws in
      try await authorizeByCode(hexo, browse: browse)
      guard case .oauth2(let token) = hexo.credentials.current else {
        Issue.record("there is no token of OAuth 2")
        return
      }
      #expect(token.scope == .readonly)
      #expect(try await hexo.accounts.only().number == 99)
      let form = String(decoding: sandbox.journal.requests(matching: Self.token).first?.body ?? [], as: UTF8.self)
      #expect(form.contains("code_verifier="))
      #expect(form.contains("redirect_uri=https%3A%2F%2Fapp.example%2Fcb"))
      #expect(sandbox.journal.requests.last?.fields[.authorization] == "Bearer \(token.accessToken.exposed)")
    }
  }

  @Test func byCodeThatSomebodyWaitsFor() async throws {
    try await withHexoskin(as: .anonymous, application: Self.code) { hexo, sandbox async throws in
      try await keepTheLogin(hexo, browse: browse)
      #expect(try await hexo.accounts.only().number == 99)
      let created = try await hexo.ranges.create(.init(name: "mine", start: 0, end: 256, user: 99))
      #expect(created.object?.name == "mine")
    }
  }

  @Test func implicitly() async throws {
    try await withHexoskin(as: .anonymous, application: Self.implicit) { hexo, sandbox async throws in
      try await authorizeImplicitly(hexo, browse: browse)
      #expect(sandbox.paths() == ["GET /api/connect/oauth2/auth/"])  // the browser's
      #expect(try await hexo.accounts.only().number == 99)
      let place = sandbox.journal.count
      await #expect(throws: HexoskinError.noRefreshToken) { try await renew(hexo) }
      #expect(sandbox.journal.count == place)
    }
  }

  @Test func byPasswordAndRenewed() async throws {
    let clock = ManualClock()
    try await withHexoskin(as: .anonymous, clock: clock) { hexo, sandbox async throws in
      try await authorizeByPassword(hexo, username: sandbox.username, password: Secret(sandbox.password))
      let first = hexo.credentials.current
      #expect(try await hexo.accounts.only().number == 99)
      await #expect(throws: HTTPForbidden.self) { try await hexo.ranges.delete(61490) }  // .readonly

      clock.advance(by: .seconds(3601))
      await #expect(throws: HTTPUnauthorized.self) { try await hexo.accounts.only() }
      try await renew(hexo)
      #expect(hexo.credentials.current != first)
      #expect(try await hexo.accounts.only().number == 99)
    }
  }

  /// By the clock of this machine, since a token that the server never knew is as good as one that is over.
  @Test func aClientThatRenewsByItself() async throws {
    try await withHexoskin(as: .anonymous) { hexo, sandbox async throws in
      try await authorizeByPassword(hexo, username: sandbox.username, password: Secret(sandbox.password))
      guard case .oauth2(var token) = hexo.credentials.current else {
        Issue.record("there is no token of OAuth 2")
        return
      }
      token.accessToken = "over"
      let next = try clientThatRenews(
        server: ServerAddress(sandbox.url), key: sandbox.apiKey, secret: Secret(sandbox.apiSecret), .oauth2(token))
      let place = sandbox.journal.count
      #expect(try await next.accounts.only().number == 99)
      #expect(sandbox.journal.requests(since: place).map(\.status) == [401, 200, 200])
    }
  }

  @Test func byOAuth1() async throws {
    try await withHexoskin(as: .anonymous) { hexo, sandbox async throws in
      try await authorizeByOAuth1(hexo, browse: browse)
      #expect(
        sandbox.paths() == ["POST /oauth/request_token", "GET /oauth/authorize", "POST /oauth/access_token"])
      guard case .oauth1 = hexo.credentials.current else {
        Issue.record("there is no token of OAuth 1")
        return
      }
      #expect(try await hexo.accounts.only().number == 99)
      #expect(sandbox.journal.requests.last?.fields[.authorization]?.hasPrefix("OAuth ") == true)
    }
  }

  @Test func callbacksThatSayNo() async throws {
    try await withHexoskin(as: .anonymous, application: (key: "KDENY", secret: "deny")) { hexo, sandbox async throws in
      let login = try hexo.oauth2.authorization(callback: "https://app.example/cb")
      let denied = try await browse(login.url)
      let place = sandbox.journal.count
      #expect(try await refusedCallback(hexo, login, received: denied) == .refused)
      let forged = "https://app.example/cb?code=abc&state=another"
      #expect(try await refusedCallback(hexo, login, received: forged) == .stateMismatch)
      #expect(sandbox.journal.count == place)
      #expect(hexo.credentials.current == .anonymous)
    }
  }
}
