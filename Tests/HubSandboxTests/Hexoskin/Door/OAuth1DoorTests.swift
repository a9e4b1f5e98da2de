import HubHTTP
import Testing

@testable import HubSandbox

@Suite struct OAuth1DoorTests {
  private static let callback = "https://app.example/cb?x=1"

  /// A signer with token credentials, got by the three steps.
  private static func signer(
    _ probe: inout DoorProbe, key: String = "K", secret: String = "S3cr3t", realm: String? = nil
  ) throws -> OAuth1Signer {
    var signer = OAuth1Signer(key: key, secret: secret, callback: callback, realm: realm, time: probe.now)
    let temporary = probe.ask("POST", "/oauth/request_token", try signer.field("POST", "/oauth/request_token"))
    signer.token = temporary.item("oauth_token")
    signer.tokenSecret = temporary.item("oauth_token_secret")
    signer.callback = nil
    signer.realm = nil
    let back = probe.ask("GET", "/oauth/authorize?oauth_token=\(signer.token ?? "")")
    #expect(back.fields[.location]?.hasPrefix("https://app.example/cb?x=1&oauth_token=") == true)
    signer.verifier = back.item("oauth_verifier")
    let answer = probe.ask("POST", "/oauth/access_token", try signer.field("POST", "/oauth/access_token"))
    signer.token = answer.item("oauth_token")
    signer.tokenSecret = answer.item("oauth_token_secret")
    signer.verifier = nil
    return signer
  }

  @Test func threeStepsLetSomebodyIn() throws {
    var probe = DoorProbe()
    let ann = try Self.signer(&probe)
    #expect(
      probe.knock("GET", "/api/range/?user=99", try ann.field("GET", "/api/range/?user=99")).text == "ann@example.com")
    let mia = try Self.signer(&probe, key: "KHELD", secret: "h3ld out+s")
    #expect(probe.knock("GET", "/api/user/", try mia.field("GET", "/api/user/")).text == "mia@example.org")
  }

  @Test func nothingIsAcceptedTwice() throws {
    var probe = DoorProbe()
    var signer = try Self.signer(&probe)
    signer.nonce = "once12"
    let field = try signer.field("GET", "/api/range/")
    #expect(probe.knock("GET", "/api/range/", field).status == 200)
    #expect(probe.knock("GET", "/api/range/", field).status == 401)
    probe.now += 600
    #expect(probe.knock("GET", "/api/range/", field).status == 401)
    // The same nonce is another one at another time, and with another token.
    signer.time = probe.now
    #expect(probe.knock("GET", "/api/range/", try signer.field("GET", "/api/range/")).status == 200)
    signer.token = "atok"
    signer.tokenSecret = "asec"
    #expect(probe.knock("GET", "/api/range/", try signer.field("GET", "/api/range/")).status == 200)
  }

  @Test(arguments: [(-601, 401), (-600, 200), (600, 200), (601, 401)])
  func theClockMayBeOffByTenMinutes(offset: Int64, status: Int) throws {
    let signer = OAuth1Signer(token: "atok", tokenSecret: "asec", time: DoorProbe.start + offset)
    var probe = DoorProbe()
    let answer = probe.knock("GET", "/api/range/", try signer.field("GET", "/api/range/"))
    #expect(answer.status == status)
    if status == 401 { #expect(answer.fields[.wwwAuthenticate] == #"OAuth realm="hexoskin""#) }
    let step = OAuth1Signer(callback: "oob", time: DoorProbe.start + offset)
    let first = probe.ask("POST", "/oauth/request_token", try step.field("POST", "/oauth/request_token"))
    #expect(first.status == (status == 200 ? 200 : 400))
  }

  @Test func temporaryCredentialsAreGoodForOneAnswer() throws {
    var probe = DoorProbe()
    var signer = OAuth1Signer(callback: "oob")
    let temporary = probe.ask("POST", "/oauth/request_token", try signer.field("POST", "/oauth/request_token"))
    let token = temporary.item("oauth_token")
    signer = OAuth1Signer(token: token, tokenSecret: temporary.item("oauth_token_secret"), verifier: "early")
    // Nobody has said yes.
    #expect(probe.ask("POST", "/oauth/access_token", try signer.field("POST", "/oauth/access_token")).status == 401)
    // They open no resource either.
    #expect(probe.knock("GET", "/api/range/", try signer.field("GET", "/api/range/")).status == 401)
    let page = probe.ask("GET", "/oauth/authorize?oauth_token=\(token)")
    #expect(page.status == 200)
    signer.verifier = page.item("oauth_verifier")
    for (nonce, status) in [("second", 200), ("third12", 401)] {
      signer.nonce = nonce
      let answer = probe.ask("POST", "/oauth/access_token", try signer.field("POST", "/oauth/access_token"))
      #expect(answer.status == status)
    }
    #expect(probe.ask("GET", "/oauth/authorize?oauth_token=\(token)").text == "<h1>Unknown token</h1>")
  }

  /// Another application cannot use a token, even when it has its secret.
  @Test func tokensBelongToApplications() throws {
    var probe = DoorProbe()
    let thief = OAuth1Signer(key: "KHELD", secret: "h3ld out+s", token: "atok", tokenSecret: "asec")
    #expect(probe.knock("GET", "/api/range/", try thief.field("GET", "/api/range/")).status == 401)
  }

  @Test func aRealmLimitsWhatATokenPermits() throws {
    var probe = DoorProbe()
    var signer = try Self.signer(&probe, realm: "readonly")
    signer.nonce = "reading"
    #expect(probe.knock("GET", "/api/range/", try signer.field("GET", "/api/range/")).status == 200)
    signer.nonce = "writing"
    let refusal = probe.knock("POST", "/api/range/", try signer.field("POST", "/api/range/"))
    #expect(refusal.status == 403)
    #expect(refusal.text == #"{"error": "insufficient_scope"}"#)
  }

  /// The vendor's client for Python 2 (wire page, 3.4).
  @Test(arguments: ["19%2C33", "%2Fapi%2Fuser%2F99%2F", "a+b"])
  func aDeviatingSignatureIsAcceptedOnRequest(value: String) throws {
    let target = "/api/data/?record=37700&x=\(value)"
    let signer = OAuth1Signer(token: "atok", tokenSecret: "asec", deviates: true)
    let field = try signer.field("GET", target)
    var strict = DoorProbe()
    #expect(strict.knock("GET", target, field).status == 401)
    var lenient = DoorProbe { $0.acceptsDeviatingSignatures = true }
    #expect(lenient.knock("GET", target, field).status == 200)
    var other = signer
    (other.secret, other.nonce) = ("wrong", "wrong12")
    #expect(lenient.knock("GET", target, try other.field("GET", target)).status == 401)
  }

  @Test func aUserMaySayNo() throws {
    var probe = DoorProbe { $0.deniesConsent = true }
    let signer = OAuth1Signer(callback: Self.callback)
    let temporary = probe.ask("POST", "/oauth/request_token", try signer.field("POST", "/oauth/request_token"))
    let back = probe.ask("GET", "/oauth/authorize?oauth_token=\(temporary.item("oauth_token"))")
    #expect(back.item("error") == "access_denied")
    #expect(back.item("oauth_verifier") == "")
  }

  @Test(arguments: [("https://evil.example/cb", 401), ("http://127.0.0.1:50123/cb", 200), ("http://192.0.2.1/cb", 401)])
  func callbacksAreRegisteredOrHere(callback: String, status: Int) throws {
    var probe = DoorProbe()
    let signer = OAuth1Signer(callback: callback)
    let answer = probe.ask("POST", "/oauth/request_token", try signer.field("POST", "/oauth/request_token"))
    #expect(answer.status == status)
  }

  @Test func parametersComeFromOnePlace() throws {
    let field = try OAuth1Signer(callback: "oob").field("POST", "/oauth/request_token")
    var probe = DoorProbe()
    let answer = probe.ask("POST", "/oauth/request_token?oauth_nonce=1234567", field)
    #expect(answer.status == 400)
    #expect(answer.item("error_description").contains("'AUTH_HEADER, QUERY'"))
    let twice = probe.ask("POST", "/oauth/request_token", form: "oauth_nonce=1234567&oauth_nonce=1234567")
    #expect(twice.item("error_description") == "Duplicate OAuth1 entries.")
  }
}
