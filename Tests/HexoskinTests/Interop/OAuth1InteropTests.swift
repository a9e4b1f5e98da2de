import Hexoskin
import Testing

extension InteropTests {
  /// OAuth 1.0a as oauthlib verifies it.
  struct OAuth1 {
    @Test(arguments: ["callback", "callbackWithQuery"])
    func threeLegs(callback: String) async throws {
      let lab = try OAuthLab("KONE")
      let login = try await lab.hexo.oauth1.authorization(callback: lab.text(callback))
      try await lab.hexo.oauth1.complete(login, callback: lab.browser.open(login.url))
      #expect(try await lab.account() == lab.text("username"))
      let other = try OAuthLab("KONE", lab.stored())
      #expect(try await other.account() == lab.text("username"))
    }

    /// Values that must be encoded twice, empty ones and repeated ones: what upstream's client signs wrongly.
    @Test func queriesAreSignedAsTheRFCSays() async throws {
      let lab = try await loggedIn()
      let page = try await lab.hexo.ranges.list(
        where: .user == "/api/user/99/" && .name == "a b+c&d=é%" && .rank.isMember(of: [0, 1]))
      #expect(page.items.isEmpty)
      _ = try await lab.hexo.ranges.list(where: .name == "")
      let created = try await lab.hexo.ranges.create(
        .init(name: "signed", start: 353_163_129_199, end: 353_163_139_199, user: "/api/user/99/"))
      guard case .object(let range) = created else {
        Issue.record("\(created)")
        return
      }
      #expect(range.name == "signed")
    }

    @Test func wrongSecrets() async throws {
      let lab = try OAuthLab("KONE", secret: "wrong")
      let callback = try lab.text("callback")
      await #expect(throws: HTTPUnauthorized.self) {
        _ = try await lab.hexo.oauth1.authorization(callback: callback)
      }
    }

    @Test func callbacksThatAreNotRegistered() async throws {
      let lab = try OAuthLab("KONE")
      await #expect(throws: HTTPUnauthorized.self) {
        _ = try await lab.hexo.oauth1.authorization(callback: "https://evil.example/cb")
      }
    }

    @Test func verifiersCountOnce() async throws {
      let lab = try OAuthLab("KONE")
      let login = try await lab.hexo.oauth1.authorization(callback: lab.text("callback"))
      let callback = try await lab.browser.open(login.url)
      let wrong = callback.replacing("oauth_verifier=", with: "oauth_verifier=x")
      await #expect(throws: HTTPUnauthorized.self) { try await lab.hexo.oauth1.complete(login, callback: wrong) }
      try await lab.hexo.oauth1.complete(login, callback: callback)
      let kept = lab.hexo.credentials.current
      await #expect(throws: HTTPUnauthorized.self) { try await lab.hexo.oauth1.complete(login, callback: callback) }
      #expect(lab.hexo.credentials.current == kept)
      #expect(try await lab.account() == lab.text("username"))
    }

    @Test func callbacksOfOtherLogins() async throws {
      let lab = try OAuthLab("KONE")
      let login = try await lab.hexo.oauth1.authorization(callback: lab.text("callback"))
      let other = try await lab.hexo.oauth1.authorization(callback: lab.text("callback"))
      let callback = try await lab.browser.open(other.url)
      let sent = try await lab.sent {
        let error = await #expect(throws: AuthorizationCallbackError.self) {
          try await lab.hexo.oauth1.complete(login, callback: callback)
        }
        #expect(error?.reason == .otherToken)
      }
      #expect(sent.isEmpty)
    }

    private func loggedIn() async throws -> OAuthLab {
      let lab = try OAuthLab("KONE")
      let login = try await lab.hexo.oauth1.authorization(callback: lab.text("callback"))
      try await lab.hexo.oauth1.complete(login, callback: lab.browser.open(login.url))
      return lab
    }
  }
}
