import HubHTTP
import Testing

/// What may not go out: reliability, cases 169 to 172.
struct ViolationTests {
  private static let plain = HTTPRequest(
    method: .get, scheme: "https", authority: "hub.example.org:8443", path: "/nodes/a%20b?x=1",
    headerFields: [.accept: "application/json"])

  @Test func nothingIsWrong() {
    #expect(Self.plain.violation == nil)
  }

  @Test(arguments: ["ftp", "file", "HTTPS", "", "https\n", "javascript"])
  func schemes(scheme: String) {
    var request = Self.plain
    request.scheme = scheme
    #expect(request.violation == .scheme)
  }

  @Test(arguments: [
    "", "me:secret@host", "me@host", "host/x", "host?x", "host#x", "ho st", "host\r\nX: y", "host\n", "host\0",
    "h\u{F6}st.example", "host\\", "host%41", "host\u{7F}", "\u{2028}host",
  ])
  func authorities(authority: String) {
    var request = Self.plain
    request.authority = authority
    #expect(request.violation == .authority)
  }

  @Test(arguments: ["[::1]", "[::1]:80", "host.", "xn--hst-sna.example", "127.0.0.1:65535"])
  func fineAuthorities(authority: String) {
    var request = Self.plain
    request.authority = authority
    #expect(request.violation == nil)
  }

  @Test(arguments: [
    "", "nodes", "*", "http://other/", "/a b", "/a\tb", "/a\r\nHost: other", "/a\nb", "/a\0", "/\u{F6}", "/\u{1F600}",
    "/a#fragment", "/a?x=\u{7F}", "/a?x= ",
  ])
  func paths(path: String) {
    var request = Self.plain
    request.path = path
    #expect(request.violation == .path)
  }

  @Test(arguments: ["/", "//double", "/a/../b", "/%00", "/?a[b]=c;d&e=%2B+f", "/a:b@c,d!e'(f)*g~"])
  func finePaths(path: String) {
    var request = Self.plain
    request.path = path
    #expect(request.violation == nil)
  }

  @Test(arguments: [
    "a\r\nInjected: yes", "a\n", "a\r", "\0", "a\0b", "tok\u{8}", "\u{7F}", " blank", "blank ", "\ttab", "a\u{1B}[31m",
  ])
  func fieldValues(value: String) {
    var request = Self.plain
    request.headerFields[.authorization] = value
    #expect(request.violation == .fieldValue(.authorization))
    #expect(!HTTPField.isValidValue(value))
  }

  @Test(arguments: ["", "a", "a b", "a\tb", "\"quoted, list\"", "Gr\u{FC}\u{DF}e"])
  func fineFieldValues(value: String) {
    #expect(HTTPField.isValidValue(value))
  }

  @Test(arguments: ["", "GE T", "GET\r\n", "G\u{C9}T", "GET/", "GET:"])
  func methodsAndNamesAreTokens(text: String) {
    #expect(HTTPRequest.Method(rawValue: text) == nil)
    #expect(HTTPField.Name(text) == nil)
  }

  @Test func methodsKeepTheirCase() throws {
    #expect(HTTPRequest.Method(rawValue: "Get") != .get)
    #expect(try #require(HTTPRequest.Method(rawValue: "PURGE")).description == "PURGE")
    #expect(HTTPRequest.Method.delete.description == "DELETE")
  }

  @Test func urlAndOrigin() {
    #expect(Self.plain.url == "https://hub.example.org:8443/nodes/a%20b?x=1")
    var request = Self.plain
    request.authority = "HUB.example.org:8443"
    #expect(request.origin == Self.plain.origin)
    request.authority = "hub.example.org"
    #expect(request.origin != Self.plain.origin)
  }
}
