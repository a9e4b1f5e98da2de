import HubHTTP
import HubJSON
import HubTesting
import Testing

struct HTTPArchiveWritingTests {
  private func entry(_ exchange: RecordedExchange) throws -> JSONValue {
    let file = try JSONValue(parsing: HTTPArchive([exchange]).serialized())
    return try #require(file["log"]?["entries"]?[0])
  }

  private func bodies(_ bytes: [UInt8], type: String) -> RecordedExchange {
    RecordedExchange(
      startedAt: Exchanges.time, request: Exchanges.request(.post, "/", [.contentType: type]), requestBody: bytes,
      response: HTTPResponse(status: .ok, headerFields: [.contentType: type]), responseBody: bytes)
  }

  @Test func theFileSaysWhatItIs() throws {
    let metadata = RecordingMetadata(
      backend: "some-hub", version: "1.2.3", origins: ["core": "https://h/core", "auth": "https://h/auth"],
      answers: .model)
    let log = try #require(try JSONValue(parsing: HTTPArchive([], metadata: metadata).serialized())["log"]?.objectValue)
    #expect(log.keys == ["version", "creator", "pages", "entries", "_hubkit"])
    #expect(log["version"] == "1.2")
    #expect(log["creator"]?["name"]?.stringValue != nil)
    #expect(log["creator"]?["version"]?.stringValue != nil)
    #expect(log["_hubkit"]?["format"] == 1)
    #expect(log["_hubkit"]?["truth"] == ["requests": true, "responses": "model"])
    #expect(log["_hubkit"]?["origins"]?.objectValue?.keys == ["auth", "core"])
    let read = try #require(try HTTPArchive(parsing: HTTPArchive([], metadata: metadata).serialized()).metadata)
    #expect(read == metadata)
    #expect(read.answers == .model)
    #expect(read.hasRealRequests)
  }

  /// Every member that HAR 1.2 requires of an entry.
  @Test func whatTheFormatRequires() throws {
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, duration: .microseconds(1500),
      request: Exchanges.request(.get, "/a?b=c%20d&e", [.cookie: "x=1; y=2=3", .accept: "*/*"]),
      response: HTTPResponse(
        status: 302, headerFields: [.location: "/next", .setCookie: "s=v; Path=/", .contentType: "text/plain"]))
    let entry = try entry(exchange)
    #expect(entry["startedDateTime"] == "2025-06-15T15:06:40.250Z")
    #expect(entry["time"] == 1.5)
    #expect(entry["timings"] == ["send": 0, "wait": 1.5, "receive": 0])
    #expect(entry["cache"] == [:])
    let request = try #require(entry["request"])
    #expect(request["url"] == "https://hub.example/a?b=c%20d&e")
    #expect(request["httpVersion"]?.stringValue != nil)
    #expect(request["queryString"] == [["name": "b", "value": "c d"], ["name": "e", "value": ""]])
    #expect(request["cookies"] == [["name": "x", "value": "1"], ["name": "y", "value": "2=3"]])
    #expect(request["headers"]?[1] == ["name": "Accept", "value": "*/*"])
    #expect(request["headersSize"] == -1)
    #expect(request["bodySize"] == 0)
    #expect(request["postData"] == nil)
    let response = try #require(entry["response"])
    #expect(response["status"] == 302)
    #expect(response["statusText"]?.stringValue != nil)
    #expect(response["redirectURL"] == "/next")
    #expect(response["cookies"] == [["name": "s", "value": "v"]])
    #expect(response["content"] == ["size": 0, "mimeType": "text/plain", "text": ""])
    #expect(response["headersSize"] == -1)
  }

  @Test(arguments: [
    (Array("{\"a\":\"ä\\n\"}\r\n\t".utf8), "application/json", false), ([], "text/plain", false),
    ([0, 0, 0], "text/plain", true), ([0xFF, 0xFE], "text/plain", true), (Array("\u{1B}[0m".utf8), "x/y", true),
    (Exchanges.multipart(file: Array("abc".utf8)), "multipart/form-data; boundary=b", false),
    (Exchanges.multipart(), "multipart/form-data; boundary=b", true), ([0xEF, 0xBB, 0xBF, 0x61], "text/csv", false),
  ])
  func bodiesAreWrittenAsTextWhereTheyAreSome(bytes: [UInt8], type: String, isBinary: Bool) throws {
    let exchange = bodies(bytes, type: type)
    let entry = try entry(exchange)
    #expect((entry["response"]?["content"]?["encoding"] == "base64") == isBinary)
    #expect((entry["request"]?["postData"]?["encoding"] == "base64") == isBinary)
    #expect(entry["request"]?["postData"]?["mimeType"]?.stringValue == type)
    #expect(entry["request"]?["bodySize"]?.intValue == Int64(bytes.count))
    #expect(entry["response"]?["content"]?["size"]?.intValue == Int64(bytes.count))
    #expect(try HTTPArchive(parsing: HTTPArchive([exchange]).serialized()).exchanges == [exchange])
  }

  /// A multipart form's text has a character for each byte, so what is UTF-8 beyond ASCII is none.
  @Test func aMultipartFormBeyondASCII() throws {
    let exchange = bodies(Exchanges.multipart(file: Array("ä".utf8)), type: "multipart/form-data; boundary=b")
    #expect(try entry(exchange)["request"]?["postData"]?["encoding"] == "base64")
    #expect(try HTTPArchive(parsing: HTTPArchive([exchange]).serialized()).exchanges == [exchange])
  }

  @Test func fieldsOfFormsAreListed() throws {
    let form = try entry(bodies(Array("a=b+c&d=%26".utf8), type: "application/x-www-form-urlencoded"))
    #expect(form["request"]?["postData"]?["params"] == [["name": "a", "value": "b c"], ["name": "d", "value": "&"]])
    let parts = try entry(Exchanges.upload(Exchanges.multipart()))
    let file: JSONValue = ["name": "file", "fileName": "a b.bin", "contentType": "application/octet-stream"]
    #expect(parts["request"]?["postData"]?["params"] == [["name": "note", "value": "n"], file])
  }

  @Test func noBodyIsNotAnEmptyOne() throws {
    let exchanges = [Exchanges.json(.post), Exchanges.json(.post, sent: "")]
    let read = try HTTPArchive(parsing: HTTPArchive(exchanges).serialized(pretty: false)).exchanges
    #expect(read.map(\.requestBody) == [nil, []])
  }

  @Test(arguments: [
    Duration.zero, .microseconds(1), .milliseconds(12), .seconds(86_400), .seconds(3) + .microseconds(333_333),
  ])
  func durationsAreKeptToTheMicrosecond(duration: Duration) throws {
    let exchange = RecordedExchange(
      startedAt: Exchanges.time, duration: duration + .nanoseconds(700), request: Exchanges.request(.get, "/"),
      response: HTTPResponse(status: .ok))
    #expect(exchange.duration == duration)
    #expect(try HTTPArchive(parsing: HTTPArchive([exchange]).serialized()).exchanges.first?.duration == duration)
  }

  @Test func nothingPrintableHoldsBodies() {
    let exchange = Exchanges.json(.post, "/x?token=hidden-1", sent: #"{"a":"hidden-2"}"#, answer: #"{"b":"hidden-3"}"#)
    let archive = HTTPArchive([exchange])
    var dumped = ""
    dump(archive, to: &dumped)
    #expect(!(dumped + "\(archive) \(exchange)").contains("hidden"))
    #expect("\(exchange)" == "POST https://hub.example/x?token=REDACTED: 200")
  }
}
