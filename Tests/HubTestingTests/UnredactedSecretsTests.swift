#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubHTTP
import HubJSON
import HubTesting
import Testing

struct UnredactedSecretsTests {
  private static let secret = "s3cr3t/Päß+wörd?"

  private static func base64(_ text: String) -> String { Data(text.utf8).base64EncodedString() }

  private static func urlSafe(_ text: String) -> String {
    base64(text).replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  private func places(
    _ archive: HTTPArchive, secrets: [String] = [secret], redaction: Redaction = .standard
  ) -> [String] {
    do {
      _ = try archive.redacted(redaction, secrets: secrets)
      return []
    } catch let error as UnredactedSecrets {
      for secret in secrets + [Self.base64(Self.secret), "abcdefgh12345678"] {
        #expect(!"\(error)".contains(secret), "the error tells the secret")
      }
      return error.places.map(\.description)
    } catch {
      return ["\(error)"]
    }
  }

  /// In whatever form the secret is left, and wherever it begins in a longer base64.
  @Test(arguments: [
    secret, "x\(secret)y", PercentEncoding.queryComponent(secret),
    PercentEncoding.queryComponent(PercentEncoding.queryComponent(secret)),
    "s3cr3t%2fP%c3%a4%c3%9f%2Bw%c3%b6rd%3f", base64(secret), base64("me:\(secret)"), base64("x\(secret)y"),
    base64("xy\(secret)zz"), urlSafe(secret), "eyJh.\(urlSafe("{\"p\":\"\(secret)\"}")).sig",
    PercentEncoding.queryComponent(base64("a\(secret)")),
  ])
  func formsOfASecret(text: String) {
    #expect(places(HTTPArchive([Exchanges.json(), plain(text)])) == ["entry 1, response body"])
    let value = JSONValue.object(["list": [["a key": .string(text)]]])
    let json = Exchanges.json(answer: "\(value)")
    #expect(places(HTTPArchive([json])) == ["entry 0, response body, $.list[0]['a key']"])
  }

  private func plain(_ text: String) -> RecordedExchange {
    RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.get, "/"), response: HTTPResponse(status: .ok),
      responseBody: Array("before \(text) after".utf8))
  }

  @Test func behindTheEscapesOfJSON() {
    let escaped = #"{"a":"\u0073\u0033cr3t\/P\u00e4\u00df+w\u00f6rd?"}"#
    #expect(places(HTTPArchive([Exchanges.json(answer: escaped)])) == ["entry 0, response body, $.a"])
  }

  @Test func everyPlace() throws {
    let name = try #require(HTTPField.Name("X-Debug"))
    let odd = try #require(HTTPField.Name("X-topsecret1"))
    let part = Exchanges.multipart(note: "topsecret1")
    let exchanges = [
      Exchanges.json(.get, "/a/topsecret1"), Exchanges.json(.get, "/", [name: "topsecret1"]),
      Exchanges.json(.get, "/", [odd: "x"]), Exchanges.json(.post, "/", sent: #"["topsecret1"]"#),
      Exchanges.form("x=topsecret1"), Exchanges.upload(part), Exchanges.json(answer: #"{"topsecret1":{"a":1}}"#),
      Exchanges.json(.get, "/", authority: "topsecret1.example"),
    ]
    let metadata = RecordingMetadata(["credentials": [["value": "topsecret1"]]])
    #expect(
      places(HTTPArchive(exchanges, metadata: metadata), secrets: ["topsecret1"])
        == [
          "entry 0, request URL", "entry 1, request header X-Debug", "entry 2, the name of a request header",
          "entry 3, request body, $[0]", "entry 4, request body", "entry 5, request body, part 0",
          "entry 6, response body, the name of a member of $", "entry 7, request URL",
          "_hubkit, $.credentials[0].value",
        ])
  }

  /// What was hidden in one place must not be left in another.
  @Test(arguments: [
    ("Bearer abcdefgh12345678", "abcdefgh12345678", true), ("Bearer abcdefgh12345678", "abcdefgh1234567", false),
    ("Basic \(base64("me:pw"))", "pw", true), ("Basic \(base64("me:pw"))", "spwn", false),
    ("Basic \(base64("me:pw"))", "me", false), ("Basic \(base64("me:pw"))", base64("me:pw"), true),
    ("Basic \(base64("me:x"))", "application/x-www", false), ("token-alone", "token-alone", true),
    (#"OAuth oauth_token="tok%2Fen12", realm="r""#, "tok/en12", true),
    (#"OAuth oauth_token="tok%2Fen12", realm="master""#, "master", false), ("Bearer REDACTED", "REDACTED", false),
  ])
  func whatACredentialHeld(field: String, elsewhere: String, isFound: Bool) throws {
    let archive = HTTPArchive([Exchanges.json(.get, "/", [.authorization: field]), plain(elsewhere)])
    #expect(places(archive, secrets: []) == (isFound ? ["entry 1, response body"] : []))
  }

  @Test func whatMembersFormsAndQueriesHeld() {
    let sources = [
      Exchanges.json(answer: #"{"token":"abcdefgh12345678"}"#), Exchanges.form("password=abcdefgh12345678"),
      Exchanges.json(.get, "/?code=abcdefgh12345678"), Exchanges.json(.get, "/", [.cookie: "s=abcdefgh12345678"]),
    ]
    for source in sources {
      #expect(places(HTTPArchive([source, plain("abcdefgh12345678")]), secrets: []) == ["entry 1, response body"])
      #expect(places(HTTPArchive([source, plain("something else")]), secrets: []).isEmpty)
    }
  }

  @Test func aShortSecretThatWasGivenIsFoundAnywhere() {
    #expect(places(HTTPArchive([plain("spwn")]), secrets: ["pw"]) == ["entry 0, response body"])
    #expect(places(HTTPArchive([plain("x")]), secrets: [""]).isEmpty)
  }

  @Test func manyPlacesAreNotAllTold() {
    let archive = HTTPArchive(Array(repeating: plain("topsecret1"), count: 14))
    let error = #expect(throws: UnredactedSecrets.self) { try archive.requireAbsence(of: ["topsecret1"]) }
    #expect(error?.places.count == 14)
    #expect(error.map { "\($0)" }?.contains("and 4 more") == true)
  }
}
