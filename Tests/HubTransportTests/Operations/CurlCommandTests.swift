#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
@_spi(Backend) import HubHTTP
import HubTransport
import Testing

struct CurlCommandTests {
  private func request(
    _ method: HTTPRequest.Method, _ path: String, _ fields: HTTPFields = [.accept: "application/json"]
  ) -> HTTPRequest {
    HTTPRequest(method: method, scheme: "https", authority: "hub.example.org", path: path, headerFields: fields)
  }

  @Test func aPlainCall() {
    let text = CurlCommand.text(request(.get, "/nodes?page%5Blimit%5D=1"), body: nil)
    #expect(text == "curl 'https://hub.example.org/nodes?page%5Blimit%5D=1' --header 'Accept: application/json'")
  }

  @Test func secretsAreHidden() {
    let fields: HTTPFields = [
      .authorization: "Bearer c4n4ry", .cookie: "c4n4ry", .contentType: "application/json",
    ]
    let json = Body.bytes(
      Array(#"{"name":"n","password":"c4n4ry","deep":[{"client_secret":"c4n4ry","token":null}]}"#.utf8),
      mediaType: "application/json")
    let text = CurlCommand.text(request(.post, "/token?access_token=c4n4ry&page=1", fields), body: json)
    #expect(!text.contains("c4n4ry"))
    #expect(text.contains("access_token=REDACTED&page=1"))
    #expect(text.contains("'Authorization: Bearer REDACTED'"))
    #expect(
      text.hasSuffix(#"'{"name":"n","password":"REDACTED","deep":[{"client_secret":"REDACTED","token":null}]}'"#))
    let form = Body.bytes(
      Array("grant_type=password&password=c4n4ry&username=a%20b".utf8),
      mediaType: "application/x-www-form-urlencoded; charset=utf-8")
    let formText = CurlCommand.text(request(.post, "/token", [.contentType: "x/y"]), body: form)
    #expect(formText.hasSuffix("--data-raw 'grant_type=password&password=REDACTED&username=a%20b'"))
    let broken = Body.bytes(Array(#"{"password":"c4n4ry""#.utf8), mediaType: "application/json")
    #expect(CurlCommand.text(request(.post, "/"), body: broken).hasSuffix("--data-raw REDACTED"))
  }

  @Test func bodiesThatAreNoTextComeFromStandardInput() {
    for body in [
      Body.bytes([0xFF, 0xFE], mediaType: nil), .bytes([0x61, 0, 0x62], mediaType: nil),
      .stream(BodyChunks([1]), mediaType: nil), .replayable(length: 1, mediaType: nil) { BodyChunks([1]) },
    ] {
      #expect(CurlCommand.text(request(.put, "/"), body: body).hasSuffix("--data-binary @-"))
    }
  }

  /// What the shell hands to curl is what was meant, whatever stands in it.
  @Test(arguments: [
    "plain", "it's", "'", "''", "'\u{301}; echo injected; '", "$HOME `id` $(id) !!", "a\nb\r\nc\td", "\\ \\' \"x\"",
    "*?[a]{b,c}~",
    "@file", "\u{1F600} \u{E4}", "#", ";&|<>", " ", "-x", "",
  ])
  func theShellReadsWhatWasMeant(text: String) throws {
    let fields: HTTPFields = [.eTag: text.filter { !$0.isNewline && $0 != "\t" }, .contentType: "text/plain"]
    let command = CurlCommand.text(
      request(.post, "/n?q=\(PercentEncoding.queryComponent(text))", fields),
      body: .bytes(Array(text.utf8), mediaType: "text/plain"))
    let words = try Shell.words(of: command)
    let tag = fields[.eTag] ?? ""
    #expect(
      words == [
        "--request", "POST", "https://hub.example.org/n?q=\(PercentEncoding.queryComponent(text))",
        "--header", tag.isEmpty ? "ETag;" : "ETag: \(tag)", "--header", "Content-Type: text/plain", "--data-raw", text,
      ])
  }

  @Test func jsonSurvivesTheShell() throws {
    let json = #"{"a":"it's \"quoted\" \\ \u0001","b":[1.50,null]}"#
    let body = Body.bytes(Array(json.utf8), mediaType: "application/json")
    let command = CurlCommand.text(request(.patch, "/", [.contentType: "application/json"]), body: body)
    #expect(try Shell.words(of: command).last == json)
  }

  /// A word that curl itself would read differently.
  @Test func curlsOwnHabits() throws {
    #expect(CurlCommand.text(request(.head, "/", [:]), body: nil) == "curl --head https://hub.example.org/")
    #expect(
      CurlCommand.text(request(.get, "/", [:]), body: .bytes(Array("x".utf8), mediaType: nil))
        == "curl --request GET https://hub.example.org/ --header Content-Type: --data-raw x")
    #expect(
      CurlCommand.text(request(.delete, "/", [HTTPField.Name(constant: "X-Empty"): ""]), body: nil)
        == "curl --request DELETE https://hub.example.org/ --header 'X-Empty;'")
    let empty = Body.bytes([], mediaType: "application/json")
    #expect(
      CurlCommand.text(request(.post, "/", [.contentType: "application/json"]), body: empty).hasSuffix("--data-raw ''"))
  }
}

/// A real shell, in which `curl` prints its arguments.
private enum Shell {
  struct Failed: Error {}

  static func words(of command: String) throws -> [String] {
    let script = #"curl() { printf '%s\0' "$@"; }; "# + command
    let quoted = "'" + script.unicodeScalars.map { $0 == "'" ? #"'\''"# : String($0) }.joined() + "'"
    guard let pipe = popen("bash -c \(quoted)", "r") else { throw Failed() }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while true {
      let count = fread(&buffer, 1, buffer.count, pipe)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard pclose(pipe) == 0, bytes.last == 0 else { throw Failed() }
    return bytes.dropLast().split(separator: 0, omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }
}
