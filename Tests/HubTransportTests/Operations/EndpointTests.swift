import HubHTTP
@_spi(Backend) import HubTransport
import Testing

struct EndpointTests {
  /// RFC 9110, 9.2.2.
  @Test(arguments: [
    (HTTPRequest.Method.get, Endpoint.Repeatability.always), (.head, .always), (.options, .always), (.put, .always),
    (.delete, .always), (.post, .onlyIfNotProcessed), (.patch, .onlyIfNotProcessed),
  ])
  func repeatability(method: HTTPRequest.Method, expected: Endpoint.Repeatability) {
    #expect(Endpoint("a.b", service: "s", method, "/a").repeatability == expected)
  }

  @Test func anEndpointMaySayOtherwise() {
    let search = Endpoint("a.search", service: "s", .post, "/a", success: .created, repeatability: .always)
    #expect(search.repeatability == .always)
    #expect(search.success == .created)
    #expect(Endpoint("a.b", service: "s", .get, "/a").success == .ok)
  }

  @Test func anotherPathChangesNothingElse() {
    let search = Endpoint("a.search", service: "s", .post, "/a/{id}", success: .created, repeatability: .always)
    #expect(
      search.at("/b") == Endpoint("a.search", service: "s", .post, "/b", success: .created, repeatability: .always))
  }

  @Test(arguments: [
    ("https://h", true), ("http://h", false), ("http://localhost", true), ("http://127.9.9.9", true),
    ("http://[::1]", true),
  ])
  func protection(address: String, isProtected: Bool) throws {
    #expect(try ServerAddress(address).resolved().isProtected == isProtected)
  }
}
