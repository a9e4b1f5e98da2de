import HubHTTP
import HubJSON
import HubTesting
import Testing

struct RedactionTests {
  private func redacted(_ exchange: RecordedExchange) throws -> RecordedExchange {
    try #require(try HTTPArchive([exchange]).redacted().exchanges.first)
  }

  @Test func fieldsOfCredentialsAndCookies() throws {
    let exchange = RecordedExchange(
      startedAt: Exchanges.time,
      request: Exchanges.request(
        .get, "/", [.authorization: "Bearer abcdefgh12345678", .cookie: "sid=abcdefgh87654321", .accept: "*/*"]),
      response: HTTPResponse(status: .ok, headerFields: [.setCookie: "sid=fedcba9876543210; Path=/", .eTag: "e"]))
    let hidden = try redacted(exchange)
    #expect(
      hidden.request.headerFields == [.authorization: "Bearer REDACTED", .cookie: "REDACTED", .accept: "*/*"])
    #expect(hidden.response.headerFields == [.setCookie: "REDACTED", .eTag: "e"])
  }

  @Test func addresses() throws {
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.get, "/a?token=12345678&x=token&access%5Ftoken=1"),
      response: HTTPResponse(
        status: 302, headerFields: [.location: "https://app/cb?code=abcdefghij&s=1#access_token=zyxwvuts98&x=y"]),
      responseBody: Array(#"{"next":"https://h/p?token=qrstuvwx00&page=2","text":"what? token=x"}"#.utf8))
    let hidden = try redacted(exchange)
    #expect(hidden.request.path == "/a?token=REDACTED&x=token&access%5Ftoken=REDACTED")
    #expect(
      hidden.response.headerFields[.location]
        == "https://app/cb?code=REDACTED&s=1#access_token=REDACTED&x=y")
    #expect(hidden.answer == #"{"next":"https://h/p?token=REDACTED&page=2","text":"what? token=x"}"#)
  }

  /// Types stay, so that models still read the answer.
  @Test func membersOfJSON() throws {
    let hidden = try redacted(
      Exchanges.json(
        .post, sent: #"{"password":"secretpass1","name":"n"}"#,
        answer:
          #"{"access_token":"aaaabbbbcccc","secret":null,"token":{"id":5,"value":"v","on":true},"n":1.0,"apiKey":["k"]}"#
      ))
    #expect(hidden.sent == #"{"password":"REDACTED","name":"n"}"#)
    #expect(
      try JSONValue(parsing: hidden.responseBody)
        == [
          "access_token": "REDACTED", "secret": nil, "token": ["id": 0, "value": "REDACTED", "on": true], "n": 1,
          "apiKey": ["REDACTED"],
        ])
  }

  @Test(arguments: [#"{ "a" : 1.00,  "b": "a:2" }"#, "[1, 2]", "{ no json", "", "plain"])
  func whatHoldsNoSecretStaysByteByByte(text: String) throws {
    #expect(
      try redacted(Exchanges.json(.post, sent: text, answer: text)) == Exchanges.json(.post, sent: text, answer: text))
  }

  @Test func forms() throws {
    let hidden = try redacted(Exchanges.form("grant_type=password&username=me&password=a%23b#c&client_secret=x"))
    #expect(hidden.sent == "grant_type=password&username=me&password=REDACTED&client_secret=REDACTED")
  }

  @Test func multipartForms() throws {
    let body = String(decoding: Exchanges.multipart(file: Array("abc".utf8), note: "longsecret"), as: UTF8.self)
    let named = body.replacing(#"name="note""#, with: #"name="password""#)
    let hidden = try redacted(Exchanges.upload(Array(named.utf8)))
    #expect(hidden.sent == named.replacing("longsecret", with: "REDACTED"))
    let json = body.replacing("application/octet-stream", with: "application/json")
      .replacing("abc", with: #"{"token":"abcdefgh"}"#)
    #expect(try redacted(Exchanges.upload(Array(json.utf8))).sent.contains(#"{"token":"REDACTED"}"#))
  }

  @Test func theLengthFollowsTheBody() throws {
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.get, "/"),
      response: HTTPResponse(
        status: .ok, headerFields: [.contentType: "application/json", .contentLength: "24"]),
      responseBody: Array(#"{"token":"abcdefghijkl"}"#.utf8))
    #expect(try redacted(exchange).response.headerFields[.contentLength] == "20")
  }

  @Test func aRuleOfOnesOwn() throws {
    let rule = Redaction(fieldNames: ["x-mine"], parameterNames: [], memberNames: ["mine"])
    let name = try #require(HTTPField.Name("X-Mine"))
    let archive = HTTPArchive([Exchanges.json(.get, "/?token=t", [name: "v"], answer: #"{"mine":"x","token":"t"}"#)])
    let hidden = try #require(try archive.redacted(rule).exchanges.first)
    #expect(hidden.request.path == "/?token=t")
    #expect(hidden.request.headerFields[name] == "REDACTED")
    #expect(hidden.answer == #"{"mine":"REDACTED","token":"t"}"#)
  }

  @Test func redactingTwiceChangesNothing() throws {
    let archive = HTTPArchive([
      Exchanges.json(
        .get, "/?code=abcdefghij", [.authorization: "Basic bWU6cGFzc3dvcmQx"], answer: #"{"token":"abcdefghij"}"#),
      Exchanges.form("password=REDACTED"),
    ])
    let once = try archive.redacted()
    #expect(try once.redacted() == once)
  }
}
