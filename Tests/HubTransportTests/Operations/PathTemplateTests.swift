import HubErrors
import HubTransport
import Testing

/// Reliability, cases 169 to 171.
struct PathTemplateTests {
  @Test(
    arguments: [
      ("/nodes/{id}", ["id": "1"], "/nodes/1"), ("nodes", [:], "/nodes"), ("/", [:], "/"), ("", [:], "/"),
      ("/a/", [:], "/a/"), ("/a/{b}/", ["b": "c"], "/a/c/"),
      ("/a/{b}/c/{d}", ["b": "1", "d": "2", "x": "3"], "/a/1/c/2"),
      ("/n/{id}", ["id": "a/b"], "/n/a%2Fb"), ("/n/{id}", ["id": "../admin"], "/n/..%2Fadmin"),
      ("/n/{id}", ["id": "%2e%2e"], "/n/%252e%252e"), ("/n/{id}", ["id": "a\\b"], "/n/a%5Cb"),
      ("/n/{id}", ["id": "%2f"], "/n/%252f"), ("/n/{id}", ["id": "a?x=1"], "/n/a%3Fx%3D1"),
      ("/n/{id}", ["id": "a#f"], "/n/a%23f"), ("/n/{id}", ["id": ";v=1"], "/n/%3Bv%3D1"),
      ("/n/{id}", ["id": " "], "/n/%20"), ("/n/{id}", ["id": "..."], "/n/..."), ("/n/{id}", ["id": "@me"], "/n/%40me"),
      ("/n/{id}", ["id": "\u{1F600}\u{E9}e\u{301}"], "/n/%F0%9F%98%80%C3%A9e%CC%81"),
      ("/n/{id}", ["id": "\u{202E}rtl"], "/n/%E2%80%AErtl"),
    ] as [(String, [String: String], String)])
  func filling(template: String, arguments: [String: String], path: String) throws {
    let template = PathTemplate(stringLiteral: template)
    #expect(try template.filled(arguments) == path)
    let found = try #require(template.arguments(of: path))
    #expect(found.allSatisfy { arguments[$0.key] == $0.value })
    #expect(Set(found.keys) == Set(template.argumentNames))
  }

  @Test func aLongArgumentIsOneSegment() throws {
    let id = String(repeating: "/", count: 65_536)
    #expect(try PathTemplate("/n/{id}").filled(["id": id]) == "/n/" + String(repeating: "%2F", count: 65_536))
  }

  @Test(arguments: ["", ".", "..", "\r", "a\nb", "a\r\nHost: other", "\0", "a\u{7F}", "\u{1B}[0m", "\t"])
  func refusals(id: String) {
    let error = #expect(throws: InvalidRequestError.self) { try PathTemplate("/n/{id}").filled(["id": id]) }
    #expect(error?.reason.contains("'id'") == true)
    #expect(error?.reason.unicodeScalars.contains { $0.value < 0x20 } == false)
  }

  @Test func aMissingArgumentIsRefused() {
    #expect(throws: InvalidRequestError.self) { try PathTemplate("/n/{id}").filled(["ID": "1"]) }
  }

  @Test(arguments: [
    ("/nodes/{id}", "/nodes"), ("/nodes/{id}", "/nodes/"), ("/nodes/{id}", "/nodes/1/2"), ("/nodes/{id}", "/node/1"),
    ("/nodes/{id}", "/nodes/1/"), ("/nodes", "nodes"), ("/nodes", "x/nodes"), ("/nodes", "//nodes"),
    ("/nodes/", "/nodes"),
    ("/", ""), ("/nodes", ""), ("/{id}", "x/1"),
  ])
  func pathsThatDoNotFit(template: String, path: String) {
    #expect(PathTemplate(stringLiteral: template).arguments(of: path) == nil)
  }

  @Test(arguments: ["/nodes/{id}", "/", "/a/", "/a/{b}/c"])
  func printing(template: String) {
    #expect("\(PathTemplate(stringLiteral: template))" == template)
  }
}
