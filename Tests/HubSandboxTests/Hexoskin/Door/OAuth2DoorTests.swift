import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

@Suite struct OAuth2DoorTests {
  private static let redeem = "grant_type=authorization_code&code="

  @Test func tokensEndWithTheirTime() {
    var probe = DoorProbe { $0.tokenLife = 100 }
    let answer = probe.token("\(Self.redeem)\(probe.code())")
    #expect(answer.json["expires_in"] == 100)
    let field = "Bearer \(answer.json["access_token"]?.stringValue ?? "")"
    probe.now += 99
    #expect(probe.knock("GET", "/api/user/", field).text == "ann@example.com")
    probe.now += 1
    let refusal = probe.knock("GET", "/api/user/", field)
    #expect(refusal.status == 401)
    #expect(refusal.fields[.wwwAuthenticate] == "Bearer")
  }

  @Test func codesEndWithTheirTime() {
    var probe = DoorProbe()
    let code = probe.code()
    probe.now += 600
    #expect(probe.token("\(Self.redeem)\(code)").text == #"{"error": "invalid_grant"}"#)
  }

  /// Of many that bring one code at once, one gets a token.
  @Test func aCodeIsGoodOnce() async throws {
    let state = try HexoskinState(settings: .init(), clock: TestClock(), random: TestRandom())
    let emulator = HexoskinEmulator(state, journalLimit: 100)
    let page = emulator.respond(
      to: SandboxRequest(
        method: "GET", target: "/api/connect/oauth2/auth/?response_type=code&client_id=KCODE&scope=readonly"))
    var request = SandboxRequest(method: "POST", target: "/api/connect/oauth2/token/")
    request.fields[.authorization] = DoorProbe.basic("KCODE", "c0de/S&cret=")
    request.fields[.contentType] = "application/x-www-form-urlencoded"
    request.body = Array("\(Self.redeem)\(page.item("code"))".utf8)
    let asked = request
    let statuses = await withTaskGroup(of: Int.self) { group in
      for _ in 0..<20 { group.addTask { emulator.respond(to: asked).status } }
      return await group.reduce(into: [Int]()) { $0.append($1) }
    }
    #expect(statuses.filter { $0 == 200 }.count == 1)
    #expect(statuses.filter { $0 == 400 }.count == 19)
  }

  /// RFC 7636's pair.
  @Test(arguments: [
    ("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256", true),
    ("&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", false),
    ("&code_challenge=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk&code_challenge_method=plain", true),
    ("&code_challenge=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", true),
  ]) func challenges(parameters: String, isRight: Bool) {
    var probe = DoorProbe()
    let code = probe.code(parameters)
    let missing = probe.token("\(Self.redeem)\(code)")
    #expect(missing.text == #"{"error": "invalid_request", "error_description": "Code verifier required."}"#)
    let wrong = probe.token("\(Self.redeem)\(code)&code_verifier=x")
    #expect(wrong.text == #"{"error": "invalid_grant"}"#)
    let right = probe.token("\(Self.redeem)\(code)&code_verifier=dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk")
    #expect(right.status == (isRight ? 200 : 400))
  }

  @Test func unknownChallengesAreRefused() {
    var probe = DoorProbe()
    let answer = probe.ask(
      "GET", "/api/connect/oauth2/auth/?response_type=code&client_id=KCODE&code_challenge=x&code_challenge_method=S1")
    #expect(answer.item("error_description") == "Transform algorithm not supported.")
  }

  @Test func refreshTokensAreGoodOnce() {
    var probe = DoorProbe()
    let first = probe.token("grant_type=password&username=ann%40example.com&password=pw", "K", "S3cr3t")
    let refresh = "grant_type=refresh_token&refresh_token=\(first.json["refresh_token"]?.stringValue ?? "")"
    #expect(probe.token(refresh).text == #"{"error": "invalid_grant"}"#)
    #expect(probe.token(refresh + "&scope=admin", "K", "S3cr3t").text == #"{"error": "invalid_scope"}"#)
    let second = probe.token(refresh + "&scope=readonly", "K", "S3cr3t")
    #expect(second.json["scope"] == "readonly")
    #expect(second.json["refresh_token"] != first.json["refresh_token"])
    #expect(probe.token(refresh, "K", "S3cr3t").text == #"{"error": "invalid_grant"}"#)
    let wider = "grant_type=refresh_token&refresh_token=\(second.json["refresh_token"]?.stringValue ?? "")"
    #expect(probe.token(wider + "&scope=readwrite", "K", "S3cr3t").text == #"{"error": "invalid_scope"}"#)
  }

  @Test(arguments: ["http://127.0.0.1:50123/cb", "http://localhost:1/cb", "http://[::1]:9/"])
  func browsersMayBeSentHere(redirect: String) {
    var probe = DoorProbe()
    let target = PercentEncoding.queryComponent(redirect)
    let code = probe.code("&redirect_uri=\(target)&state=s")
    #expect(probe.token("\(Self.redeem)\(code)").json["error_description"] == "Mismatching redirect URI.")
    #expect(probe.token("\(Self.redeem)\(code)&redirect_uri=\(target)").status == 200)
  }

  @Test(arguments: ["https://evil.example/", "https://127.0.0.1.evil.example/cb", "http://app.example/cb"])
  func browsersAreNotSentElsewhere(redirect: String) {
    var probe = DoorProbe()
    let target = PercentEncoding.queryComponent(redirect)
    let answer = probe.ask(
      "GET", "/api/connect/oauth2/auth/?response_type=code&client_id=KCODE&redirect_uri=\(target)")
    #expect(answer.status == 400)
    #expect(!answer.fields.contains(.location))
  }

  @Test(arguments: [
    ("state=1&state=2", "Duplicate state parameter."), ("scope", "Unable to parse query string"),
    ("redirect_uri=oob", "Invalid redirect URI."), ("redirect_uri=", "Invalid redirect URI."),
    ("redirect_uri=https%3A%2F%2Fapp.example%2Fcb%23f", "Invalid redirect URI."),
  ]) func pagesForTheUser(query: String, message: String) {
    var probe = DoorProbe()
    let answer = probe.ask("GET", "/api/connect/oauth2/auth/?response_type=code&client_id=KCODE&\(query)")
    #expect(answer.status == 400)
    #expect(answer.text == "<h1>invalid_request</h1><p>\(message)</p>")
  }

  @Test func aUserMaySayNo() {
    var probe = DoorProbe { $0.deniesConsent = true }
    let code = probe.ask("GET", "/api/connect/oauth2/auth/?response_type=code&client_id=KCODE&state=1")
    #expect(
      code.fields[.location]
        == "https://app.example/cb?error=access_denied&error_description=The+user+said+no.&state=1")
    let implicit = probe.ask("GET", "/api/connect/oauth2/auth/?response_type=token&client_id=KIMPL&state=1")
    #expect(implicit.fields[.location]?.hasPrefix("https://app.example/cb#error=access_denied") == true)
  }

  @Test(arguments: ["readonly", "readwrite"]) func scopesPermit(scope: String) {
    var probe = DoorProbe()
    let answer = probe.ask("GET", "/api/connect/oauth2/auth/?response_type=token&client_id=KIMPL&scope=\(scope)")
    #expect(answer.item("refresh_token") == "")
    let field = "Bearer \(answer.item("access_token"))"
    #expect(probe.knock("GET", "/api/range/", field).status == 200)
    for method in ["POST", "PUT", "PATCH", "DELETE"] {
      #expect(probe.knock(method, "/api/range/1/", field).status == (scope == "readwrite" ? 200 : 403))
    }
  }

  @Test func aTokenCanBeRevoked() {
    var probe = DoorProbe()
    let answer = probe.token("\(Self.redeem)\(probe.code())")
    let field = "Bearer \(answer.json["access_token"]?.stringValue ?? "")"
    #expect(probe.ask("DELETE", "/api/oauth2token/7/", field).status == 204)
    #expect(probe.knock("GET", "/api/user/", field).status == 401)
    #expect(probe.ask("DELETE", "/api/oauth2token/7/", field).status == 401)
    let refresh = "grant_type=refresh_token&refresh_token=\(answer.json["refresh_token"]?.stringValue ?? "")"
    #expect(probe.token(refresh).text == #"{"error": "invalid_grant"}"#)
  }

  /// RFC 6749 wants the two texts form-encoded before they become base64; most applications do not.
  @Test func applicationsMayEncodeTheirSecrets() {
    var probe = DoorProbe()
    #expect(probe.token("\(Self.redeem)\(probe.code())", "KCODE", "c0de%2FS%26cret%3D").status == 200)
    #expect(probe.token("\(Self.redeem)\(probe.code())", "KCODE", "c0de%2FS%26cret").status == 401)
  }

  @Test(arguments: [
    (
      "grant_type=password&username=ann%40example.com&password=pw&state=s1", "KCODE", "c0de/S&cret=",
      #"{"error": "unauthorized_client", "state": "s1"}"#
    ),
    ("grant_type=refresh_token&refresh_token=x", "KIMPL", "impl", #"{"error": "unauthorized_client"}"#),
    (
      "grant_type=password&username=gone%40example.com&password=pw", "K", "S3cr3t",
      #"{"error": "invalid_grant", "error_description": "Invalid credentials given."}"#
    ),
    (
      "grant_type=password&username=&password=pw", "K", "S3cr3t",
      #"{"error": "invalid_request", "error_description": "Request is missing username parameter."}"#
    ),
    (
      "grant_type=password&username=ann%40example.com&password=pw&scope=", "K", "S3cr3t",
      #"{"error": "invalid_scope"}"#
    ),
    ("grant_type=password&username=a b&password=pw", "K", "S3cr3t", #"{"error": "unsupported_grant_type"}"#),
    (
      "grant_type=authorization_code&code=x&client_id=KDENY&state=1", "KCODE", "c0de/S&cret=",
      #"{"error": "server_error", "error_description": "Discrepency found between client identifier"}"#
    ),
    (
      "grant_type=openid&code=x", "KCODE", "c0de/S&cret=", #"{"error": "unauthorized_client"}"#
    ),
    (
      "grant_type=x&state=%C3%A9%F0%9F%98%80", "K", "S3cr3t",
      #"{"error": "unsupported_grant_type", "state": "\u00e9\ud83d\ude00"}"#
    ),
  ]) func refusals(form: String, key: String, secret: String, body: String) {
    var probe = DoorProbe()
    let answer = probe.token(form, key, secret)
    #expect(answer.status == 400)
    #expect(answer.text == body)
  }
}
