import HubHTTP
import Testing

/// Reliability, section 3.7: nothing printable holds a secret.
struct RedactionTests {
  private static let canary = "c4n4ry-5ecret"

  private static let request = HTTPRequest(
    method: .post, scheme: "https", authority: "hub.example.org",
    path: "/token?access_token=\(canary)&page=2&API_KEY=\(canary)&c%6fde=\(canary)&flag",
    headerFields: [
      .authorization: "Bearer \(canary)", .proxyAuthorization: "Basic \(canary)", .cookie: "session=\(canary)",
      .accept: "application/json",
    ])

  @Test(arguments: [
    "\(request)", String(reflecting: request), dumped(request), dumped([request]), dumped(request.headerFields),
    "\(request.headerFields)", "\(request.headerFields[0])", dumped(request.headerFields[0]), request.redactedURL(),
    "\(QueryItem("password", canary))", dumped([QueryItem("refresh_token", canary)]), "\([QueryItem("code", canary)])",
    "\(HTTPResponse(status: .ok, headerFields: [.setCookie: "a=\(canary)"]))",
  ])
  func nothingShowsTheSecret(text: String) {
    #expect(!text.contains(Self.canary))
    #expect(text.contains(Redaction.mark))
  }

  @Test func whatIsNoSecretStays() {
    #expect(
      Self.request.redactedURL()
        == "https://hub.example.org/token?access_token=REDACTED&page=2&API_KEY=REDACTED&c%6fde=REDACTED&flag")
    #expect(Self.request.description.hasPrefix("POST https://hub.example.org/token?"))
    #expect(Self.request.debugDescription.contains("\nAccept: application/json"))
    #expect(dumped(Self.request).contains("application/json"))
    #expect("\(QueryItem("page", "2"))" == "page=2")
  }

  @Test(arguments: [
    (HTTPField.Name.authorization, "Bearer abc", "Bearer REDACTED"), (.authorization, "abc", "REDACTED"),
    (.authorization, "Digest user=\"a\", response=\"b\"", "Digest REDACTED"), (.cookie, "a=b; c=d", "REDACTED"),
    (.setCookie, "a b", "REDACTED"), (.accept, "x", "x"), (.authorization, "", "REDACTED"),
  ])
  func fields(name: HTTPField.Name, value: String, shown: String) {
    #expect(Redaction.standard.shown(HTTPField(name: name, value: value)) == shown)
  }

  @Test(arguments: [
    ("/a", "/a"), ("/a?", "/a?"), ("/a?token", "/a?token"), ("/a?token=", "/a?token=REDACTED"),
    ("/a?x=token=1", "/a?x=token=1"), ("/a?Token=1&x=2", "/a?Token=REDACTED&x=2"),
    ("/a?&token=1&", "/a?&token=REDACTED&"),
    ("/token=1?x=2", "/token=1?x=2"), ("/a?b?token=1", "/a?b?token=1"), ("/a?token=1=2", "/a?token=REDACTED"),
    ("/a?\u{301}x=1&\u{301}=2&token=\u{301}3", "/a?\u{301}x=1&\u{301}=2&token=REDACTED"),
    ("/a?+token=1", "/a?+token=REDACTED"), ("/a?b=1;token=2;3&c=4", "/a?b=1;token=REDACTED&c=4"),
    ("/a?b;c=1", "/a?b;c=1"),
    ("/a?b;token=1", "/a?b;token=REDACTED"),
    ("/a?to=%2Fb%3Ftoken%3D1%26c%3D2&d=3", "/a?to=%2Fb%3Ftoken%3DREDACTED%26c%3D2&d=3"),
    ("/a?to=%2Fb%3Fc%3d2", "/a?to=%2Fb%3Fc%3d2"), ("/a?q=what?+token", "/a?q=what?+token"),
  ])
  func paths(path: String, shown: String) {
    #expect(Redaction.standard.shown(path: path) == shown)
  }

  @Test(arguments: [
    "password", "Password", "access_token", "accessToken", "ACCESS-TOKEN", "client_secret", "refreshToken", "password ",
  ])
  func members(name: String) {
    #expect(Redaction.standard.hides(member: name))
  }

  @Test(arguments: [
    "accessToken", "clientSecret", "account_secret", "subject_token", "actor_token", "robot_secret", "newPassword",
    "session-token", "user[password]", "filter[new_secret]", "API-Key", "ssh.privateKey", "password[]",
    "tokens[0][token][1]",
  ])
  func parameters(name: String) {
    #expect(Redaction.standard.hides(parameter: name))
  }

  @Test(arguments: [
    "token_type", "subject_token_type", "tokenBindingMethod", "refresh_token_expires_in", "token_endpoint", "tokens",
    "password[hint]", "nextPageToken", "filter[name]", "secrets", "passwordPolicy", "[", "]", "a]",
  ])
  func otherParameters(name: String) {
    #expect(!Redaction.standard.hides(parameter: name))
    #expect(!Redaction.standard.hides(textOf: name))
  }

  @Test(arguments: ["robot_secret", "newPassword", "registry_secret", "session_token", "robotSecret", "privateKey"])
  func textsOfMembersByTheirEndings(name: String) {
    #expect(Redaction.standard.hides(textOf: name))
    #expect(!Redaction.standard.hides(member: name))
  }

  @Test(arguments: [
    "X-Auth-Token", "X-Access-Token", "X-CSRF-Token", "X-API-Token", "Private-Token", "Api-Key", "Set-Cookie2",
    "X-Amz-Security-Token",
  ])
  func fieldsOfTokens(name: String) throws {
    let name = try #require(HTTPField.Name(name))
    #expect(Redaction.standard.shown(HTTPField(name: name, value: "a b")) == "REDACTED")
  }

  @Test func namesThatAreAddedCompareAlike() {
    var rule = Redaction(fieldNames: [], parameterNames: [], memberNames: [])
    rule.parameterNames.insert("oauth_verifier")
    #expect(rule.shown(path: "/?oauthVerifier=1&token=2") == "/?oauthVerifier=REDACTED&token=2")
  }

  @Test(arguments: ["passwordHint", "name", "tokens", "token_type", "sessionToken", ""])
  func otherMembers(name: String) {
    #expect(!Redaction.standard.hides(member: name))
  }

  @Test func aRuleOfOnesOwn() {
    let rule = Redaction(fieldNames: ["x-key"], parameterNames: ["t"], memberNames: [])
    #expect(rule.shown(path: "/a?t=1&token=2") == "/a?t=REDACTED&token=2")
    #expect(rule.shown(HTTPField(name: .authorization, value: "Bearer x")) == "Bearer x")
    #expect(Self.request.redactedURL(rule).contains(Self.canary))
  }
}

private func dumped(_ value: Any) -> String {
  var text = ""
  dump(value, to: &text)
  return text
}
