import Hexoskin
import Testing

extension InteropTests {
  /// OAuth 2 as oauthlib provides it.
  struct OAuth2 {
    /// With a proof key that the server demands, with one that it takes, and without one.
    @Test(arguments: [("KPROOF", true), ("KCODE", true), ("KCODE", false)])
    func codes(key: String, usesProofKey: Bool) async throws {
      let lab = try OAuthLab(key)
      let login = try lab.hexo.oauth2.authorization(
        callback: lab.text("callbackWithQuery"), scope: .readonly, usesProofKey: usesProofKey)
      try await lab.hexo.oauth2.complete(login, callback: lab.browser.open(login.url))
      #expect(try await lab.account() == lab.text("username"))
      let other = try OAuthLab(key, lab.stored())
      #expect(try await other.account() == lab.text("username"))
    }

    @Test func codesWithoutTheProofKeyThatIsDemanded() async throws {
      let lab = try OAuthLab("KPROOF")
      let login = try lab.hexo.oauth2.authorization(callback: lab.text("callback"), usesProofKey: false)
      let callback = try await lab.browser.open(login.url)
      let error = await #expect(throws: AuthorizationCallbackError.self) {
        try await lab.hexo.oauth2.complete(login, callback: callback)
      }
      #expect(error?.reason == .refused)
      #expect(error?.code == "invalid_request")
      #expect(error?.explanation == "Code challenge required.")
    }

    @Test func codesCountOnce() async throws {
      let lab = try OAuthLab("KCODE")
      let login = try lab.hexo.oauth2.authorization(callback: lab.text("callback"))
      let callback = try await lab.browser.open(login.url)
      try await lab.hexo.oauth2.complete(login, callback: callback)
      let kept = lab.hexo.credentials.current
      let error = await #expect(throws: HTTPBadRequest.self) {
        try await lab.hexo.oauth2.complete(login, callback: callback)
      }
      #expect(error?.code == "invalid_grant")
      #expect(lab.hexo.credentials.current == kept)
    }

    @Test func otherStates() async throws {
      let lab = try OAuthLab("KCODE")
      let login = try lab.hexo.oauth2.authorization(callback: lab.text("callback"))
      let other = try lab.hexo.oauth2.authorization(callback: lab.text("callback"))
      let callback = try await lab.browser.open(other.url)
      let sent = try await lab.sent {
        let error = await #expect(throws: AuthorizationCallbackError.self) {
          try await lab.hexo.oauth2.complete(login, callback: callback)
        }
        #expect(error?.reason == .stateMismatch)
      }
      #expect(sent.isEmpty)
      // The code is still good for whom it belongs to.
      try await lab.hexo.oauth2.complete(other, callback: callback)
    }

    @Test func denials() async throws {
      let lab = try OAuthLab("KDENY")
      let login = try lab.hexo.oauth2.authorization(callback: lab.text("callback"))
      let callback = try await lab.browser.open(login.url)
      let sent = try await lab.sent {
        let error = await #expect(throws: AuthorizationCallbackError.self) {
          try await lab.hexo.oauth2.complete(login, callback: callback)
        }
        #expect(error?.code == "access_denied")
        #expect(error?.explanation == "The user said no.")
      }
      #expect(sent.isEmpty)
    }

    @Test func implicitTokens() async throws {
      let lab = try OAuthLab("KIMPL")
      let login = try lab.hexo.oauth2.implicitAuthorization(callback: lab.text("callback"), scope: .readonly)
      let callback = try await lab.browser.open(login.url)
      let sent = try await lab.sent { try await lab.hexo.oauth2.complete(login, callback: callback) }
      #expect(sent.isEmpty)
      #expect(try await lab.account() == lab.text("username"))
      // There is nothing to refresh such a token with.
      let asked = try await lab.sent {
        await #expect(throws: HexoskinError.noRefreshToken) { try await lab.hexo.oauth2.refresh() }
      }
      #expect(asked.isEmpty)
    }

    @Test func passwords() async throws {
      let lab = try OAuthLab("K")
      try await lab.hexo.oauth2.logIn(lab.text("username"), lab.text("password"), scope: .readwrite)
      #expect(try await lab.account() == lab.text("username"))
      let created = try await lab.hexo.ranges.create(.init(name: "new", start: 1, end: 2, user: "/api/user/99/"))
      guard case .object(let range) = created else {
        Issue.record("\(created)")
        return
      }
      #expect(range.name == "new")
    }

    @Test func wrongPasswordsAndApplications() async throws {
      let lab = try OAuthLab("K")
      let username = try lab.text("username"), password = try lab.text("password")
      let refused = await #expect(throws: HTTPBadRequest.self) {
        try await lab.hexo.oauth2.logIn(username, "wrong")
      }
      #expect(refused?.code == "invalid_grant")
      let unknown = await #expect(throws: HTTPBadRequest.self) {
        try await lab.hexo.oauth2.logIn(username, password, scope: "admin")
      }
      #expect(unknown?.code == "invalid_scope")
      let otherGrant = try OAuthLab("KCODE")
      let unauthorized = await #expect(throws: HTTPBadRequest.self) {
        try await otherGrant.hexo.oauth2.logIn(username, password)
      }
      #expect(unauthorized?.code == "unauthorized_client")
      let stranger = try OAuthLab("K", secret: "wrong")
      let client = await #expect(throws: HTTPUnauthorized.self) {
        try await stranger.hexo.oauth2.logIn(username, password)
      }
      #expect(client?.code == "invalid_client")
    }

    @Test func scopes() async throws {
      let lab = try await loggedIn(.readonly)
      await #expect(throws: HTTPForbidden.self) {
        _ = try await lab.hexo.ranges.create(.init(name: "x", start: 1, end: 2, user: "/api/user/99/"))
      }
    }

    @Test func refreshTokensRotate() async throws {
      let lab = try await loggedIn(.readonly)
      let first = lab.hexo.credentials.current
      try await lab.hexo.oauth2.refresh()
      #expect(lab.hexo.credentials.current != first)
      #expect(try await lab.account() == lab.text("username"))
      // The one before is over.
      let other = try OAuthLab("K", first)
      let error = await #expect(throws: HTTPBadRequest.self) { try await other.hexo.oauth2.refresh() }
      #expect(error?.code == "invalid_grant")
    }

    @Test func expiredTokens() async throws {
      let expired = HexoskinCredential.oauth2(Secret(try OAuthLab("K").text("expiredToken")))
      let lab = try OAuthLab("K", expired)
      await #expect(throws: HTTPUnauthorized.self) { _ = try await lab.account() }
      #expect(lab.hexo.credentials.current == expired)
    }

    @Test func expiredTokensAreRenewedOnDemand() async throws {
      guard case .oauth2(var token) = try await loggedIn(.readonly).hexo.credentials.current else {
        Issue.record("no token")
        return
      }
      token.accessToken = Secret(try OAuthLab("K").text("expiredToken"))
      let lab = try OAuthLab("K", .oauth2(token), refreshesTokens: true)
      let sent = try await lab.sent {
        let username = try await lab.account()
        #expect(username == "ann@example.com")
      }
      #expect(sent == ["GET /api/account/", "POST /api/connect/oauth2/token/", "GET /api/account/"])
      #expect(lab.hexo.credentials.current != .oauth2(token))
    }

    private func loggedIn(_ scope: HexoskinScope) async throws -> OAuthLab {
      let lab = try OAuthLab("K")
      try await lab.hexo.oauth2.logIn(lab.text("username"), lab.text("password"), scope: scope)
      return lab
    }
  }
}
