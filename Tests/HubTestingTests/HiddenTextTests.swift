import HubHTTP
import HubJSON
import HubTesting
import Testing

/// Secrets in places that are not read as a whole, or lie within others.
struct HiddenTextTests {
  private static let secret = "S3CRETvalue42"

  private func answer(_ text: String, _ type: String? = "application/json") throws -> String {
    let fields: HTTPFields = type.map { [.contentType: $0] } ?? [:]
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.get, "/"),
      response: HTTPResponse(status: .ok, headerFields: fields), responseBody: Array(text.utf8))
    return try #require(try HTTPArchive([exchange]).redacted().exchanges.first).answer
  }

  @Test(arguments: [
    (#"{"password":null,"password":"\#(secret)"}"#, #"{"password":null}"#),
    (#"[{"secret":"REDACTED","a":{"x":1,"x":2},"secret":"\#(secret)"}]"#, #"[{"secret":"REDACTED","a":{"x":1}}]"#),
    (#"{ "a:\":" : 1 }"#, #"{ "a:\":" : 1 }"#),
  ])
  func repeatedMembers(text: String, hidden: String) throws {
    #expect(try answer(text) == hidden)
  }

  /// What is not hidden is found, although only the first member is read.
  @Test func theSecondOfTwoMembersIsLookedInto() {
    let archive = HTTPArchive([Exchanges.json(answer: #"{"a":1,"a":"\#(Self.secret)"}"#)])
    let error = #expect(throws: UnredactedSecrets.self) { try archive.requireAbsence(of: [Self.secret]) }
    #expect(error?.places.map(\.description) == ["entry 0, response body"])
  }

  @Test(arguments: [
    (#"{"token":"\#(secret)","x":"#, #"{"token":"REDACTED","x":"#, "application/json"),
    (#"{"token":"\#(secret)"#, #"{"token":"REDACTED"#, "application/json"),
    ("{\"pass\\u0077ord\" :\n 12345,", "{\"pass\\u0077ord\" :\n 0,", "application/json"),
    (#"{"token":{"a":["}\#(secret)"],"b":1},"x"#, #"{"token":"REDACTED","x"#, "application/json"),
    ("{\"a\":1}\n{\"token\":\"\(secret)\"}\n", "{\"a\":1}\n{\"token\":\"REDACTED\"}\n", "application/x-ndjson"),
    (
      "data: {\"robot_secret\":\"a\\\"\(secret)\"}\n\n", "data: {\"robot_secret\":\"REDACTED\"}\n\n",
      "text/event-stream"
    ),
    (#"data: {"m":"{\"password\":\"x\\\"\#(secret)\"}"} "#, #"data: {"m":"{\"password\":\"REDACTED\"}"} "#, "text/x"),
    (#"callback({"password":"\#(secret)"})"#, #"callback({"password":"REDACTED"})"#, "application/javascript"),
    (")]}'\n{\"token\":\"\(secret)\"}", ")]}'\n{\"token\":\"REDACTED\"}", "application/json"),
    ("\u{feff}{\"token\":\"\(secret)\"}", "{\"token\":\"REDACTED\"}", "application/json"),
    ("username=a&password=\(secret)", "username=a&password=REDACTED", "text/plain"),
    ("[a]=1&password=\(secret)&b=2", "[a]=1&password=REDACTED&b=2", "application/x-www-form-urlencoded"),
    ("{x=1&user[password]=\(secret)", "{x=1&user[password]=REDACTED", "application/x-www-form-urlencoded"),
    ("see password=\(secret) here", "see password=REDACTED here", "text/plain"),
    ("<a href=\"https://h/?token=\(secret)\">", "<a href=\"https://h/?token=REDACTED\">", "text/html"),
    ("<password>\(secret)</password>", "<password>REDACTED</password>", "application/xml"),
    ("a: 1\n  - password: \(secret) x\nb: 2\n", "a: 1\n  - password: REDACTED\nb: 2\n", "application/yaml"),
    ("let newPassword = '\(secret)'", "let newPassword = 'REDACTED'", "text/javascript"),
  ])
  func textsThatAreNotReadAsAWhole(text: String, hidden: String, type: String) throws {
    #expect(try answer(text, type) == hidden)
  }

  @Test func aFormWithoutAType() throws {
    #expect(try answer("username=a&password=\(Self.secret)", nil) == "username=a&password=REDACTED")
  }

  @Test func deepJSON() throws {
    let text = String(repeating: "[", count: 600) + #"{"token":"\#(Self.secret)"}"# + String(repeating: "]", count: 600)
    #expect(try answer(text) == text.replacing(Self.secret, with: "REDACTED"))
  }

  @Test(arguments: [
    #"{"token":null,"#, #"{"token_type":"Bearer","tokens":12,"#, "the password is secret: token", "a == password",
    #"{"grant_types":["password"],"#, "if (token == other) token => x", "token:", "password:\n  type: string",
    "grant_type=password&x=1",
  ])
  func whatIsNoValueStays(text: String) throws {
    #expect(try answer(text) == text)
  }

  /// What was hidden there must not be left elsewhere either.
  @Test func hiddenValuesAreLookedFor() {
    let cut = #"{"token":"\#(Self.secret)","x":"#
    let archive = HTTPArchive([Exchanges.json(answer: cut), Exchanges.json(answer: #"{"a":"\#(Self.secret)"}"#)])
    let error = #expect(throws: UnredactedSecrets.self) { try archive.redacted() }
    #expect(error?.places.map(\.description) == ["entry 1, response body, $.a"])
  }

  @Test(arguments: ["name=password", "name = \"password\"", "NAME=password ; x=y", "x=\"a;b\";name=user[secret]"])
  func headsOfParts(parameter: String) throws {
    let body = "--b\r\nContent-Disposition: form-data;\(parameter)\r\n\r\n\(Self.secret)\r\n--b--\r\n"
    let archive = HTTPArchive([Exchanges.upload(Array(body.utf8))])
    #expect(
      try archive.redacted().exchanges.first?.sent
        == body.replacing(Self.secret, with: "REDACTED"))
  }

  @Test func aMultipartFormThatWasCutOff() throws {
    let body = "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\n\(Self.secret)\r\n--b\r\nContent"
    let archive = HTTPArchive([Exchanges.json(), Exchanges.upload(Array(body.utf8))])
    let error = #expect(throws: UnredactedSecrets.self) { try archive.redacted() }
    #expect(error?.places.map(\.description) == ["entry 1, request body"])
    let harmless = HTTPArchive([Exchanges.upload(Array(body.replacing("password", with: "note").utf8))])
    #expect(try harmless.redacted() == harmless)
  }

  @Test func bytesThatAreNoTextMustNotNameSecrets() throws {
    func archive(_ bytes: [UInt8]) -> HTTPArchive {
      HTTPArchive([
        RecordedExchange(
          startedAt: Exchanges.time, request: Exchanges.request(.get, "/"), response: HTTPResponse(status: .ok),
          responseBody: bytes)
      ])
    }
    let text = Array(#"{"token":"\#(Self.secret)"}"#.utf8)
    let wide: [UInt8] = text.reduce(into: []) { $0 += [$1, 0] }
    for bytes in [wide, text + [0xFF]] {
      let error = #expect(throws: UnredactedSecrets.self) { try archive(bytes).redacted() }
      #expect(error?.places.map(\.description) == ["entry 0, response body"])
    }
    let harmless = archive([0, 0xFF, 0x3D, 0x3A, 0x3E, 0x22])
    #expect(try harmless.redacted() == harmless)
  }

  @Test(arguments: [
    (#"{"m":"{\"password\": \"\#(secret)\"}"}"#, #"{"m":"{\"password\":\"REDACTED\"}"}"#),
    (#"{"m":"[{\"token\":\"\#(secret)"}"#, #"{"m":"[{\"token\":\"REDACTED"}"#),
    (#"{"next":"/files?token=\#(secret)"}"#, #"{"next":"/files?token=REDACTED"}"#),
    (#"{"next":"files?a=1;token=\#(secret);b"}"#, #"{"next":"files?a=1;token=REDACTED"}"#),
    (#"{"u":"https://user:\#(secret)@h.example/"}"#, #"{"u":"https://user:REDACTED@h.example/"}"#),
    (#"{"u":"ssh://\#(secret)@h.example/a@b"}"#, #"{"u":"ssh://REDACTED@h.example/a@b"}"#),
    (#"{"u":"https://h.example/a:b@c","m":"a@b.c"}"#, #"{"u":"https://h.example/a:b@c","m":"a@b.c"}"#),
    (#"{"token":{"\#(secret)":"x","id":1}}"#, #"{"token":{"REDACTED0":"REDACTED","id":0}}"#),
    (#"{"robot_secret":["\#(secret)"],"new_token":5}"#, #"{"robot_secret":["REDACTED"],"new_token":5}"#),
    (#"{"accountSecret":"a","token_type":"Bearer"}"#, #"{"accountSecret":"REDACTED","token_type":"Bearer"}"#),
    (#"{"newPassword":{"type":"string"},"revokeRefreshToken":true}"#, nil as String?),
  ])
  func nestedPlaces(text: String, hidden: String?) throws {
    #expect(try answer(text) == hidden ?? text)
  }

  @Test(arguments: [
    (HTTPField.Name.location, "https://user:\(secret)@h.example/", "https://user:REDACTED@h.example/"),
    (.location, "/a?to=%2Fcb%3Ftoken%3D\(secret)", "/a?to=%2Fcb%3Ftoken%3DREDACTED"),
    (.wwwAuthenticate, "Bearer error=\"x\", token=\"\(secret)\"", "Bearer error=\"x\", token=\"REDACTED\""),
    (HTTPField.Name("Refresh"), "0; url=/x?token=\(secret)", "0; url=/x?token=REDACTED"),
  ])
  func fields(name: HTTPField.Name?, value: String, hidden: String) throws {
    let name = try #require(name)
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.get, "/"),
      response: HTTPResponse(status: .ok, headerFields: [name: value]))
    #expect(try HTTPArchive([exchange]).redacted().exchanges.first?.response.headerFields[name] == hidden)
  }

  @Test func userInformationOfTheRequest() throws {
    let archive = HTTPArchive([Exchanges.json(authority: "me:\(Self.secret)@hub.example")])
    #expect(try archive.redacted().exchanges.first?.request.authority == "me:REDACTED@hub.example")
  }
}
