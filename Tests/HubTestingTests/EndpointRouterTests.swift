import HubHTTP
import HubTesting
import HubTransport
import Testing

struct EndpointRouterTests {
  private static let endpoints = [
    Endpoint("core.nodes.list", service: "core", .get, "/nodes"),
    Endpoint("core.nodes.get", service: "core", .get, "/nodes/{id}"),
    Endpoint("core.nodes.update", service: "core", .post, "/nodes/{id}"),
    Endpoint("auth.realms.get", service: "auth", .get, "/realms/{id}"),
    Endpoint("auth.any", service: "auth", .get, "/{a}/{b}/{c}"),
  ]

  private let gateway = EndpointRouter(
    endpoints: endpoints, origins: ["auth": "https://h/auth/", "core": "https://h/core", "broken": "nonsense"])
  private let bare = EndpointRouter(endpoints: endpoints, origins: ["auth": "http://h:1", "core": "http://h:2/"])

  private func request(_ method: HTTPRequest.Method, _ url: String) throws -> HTTPRequest {
    let url = try #require(URLText(url))
    return HTTPRequest(
      method: method, scheme: url.scheme, authority: url.authority, path: url.path + (url.query.map { "?\($0)" } ?? ""))
  }

  @Test(arguments: [
    (HTTPRequest.Method.get, "https://h/core/nodes", "core.nodes.list"),
    (.get, "https://h/core/nodes?x=1", "core.nodes.list"),
    (.get, "https://H:443/core/nodes/1", "core.nodes.get"), (.post, "https://h/core/nodes/1", "core.nodes.update"),
    (.get, "https://h/auth/realms/master", "auth.realms.get"),
  ])
  func behindAGateway(method: HTTPRequest.Method, url: String, name: String) throws {
    #expect(gateway.match(try request(method, url))?.endpoint.name == name)
  }

  @Test(arguments: [
    (HTTPRequest.Method.get, "https://h/corenodes"), (.get, "https://h/corex/nodes"), (.get, "https://h/core"),
    (.get, "https://h/core//nodes"),
    (.put, "https://h/core/nodes"), (.get, "http://h/core/nodes"), (.get, "https://other/core/nodes"),
    (.get, "https://h:1/core/nodes"),
    (.get, "https://h/nodes"), (.get, "https://h/core/nodes/1/2"), (.get, "https://h/core/Nodes"),
    (.post, "https://h/core/nodes"),
  ])
  func whatNobodyOffers(method: HTTPRequest.Method, url: String) throws {
    #expect(gateway.match(try request(method, url)) == nil)
  }

  @Test func bareServices() throws {
    #expect(bare.match(try request(.get, "http://h:2/nodes"))?.endpoint.name == "core.nodes.list")
    #expect(bare.match(try request(.get, "http://h:1/nodes")) == nil)
    #expect(bare.match(try request(.get, "http://h:1/realms/x"))?.endpoint.name == "auth.realms.get")
  }

  @Test func argumentsAndQueryAreDecoded() throws {
    let match = try #require(
      gateway.match(try request(.get, "https://h/core/nodes/a%2Fb%20c?filter%5Bname%5D=~x+y&fields=%2Bz&a")))
    #expect(match.arguments == ["id": "a/b c"])
    #expect(match.query == [QueryItem("filter[name]", "~x y"), QueryItem("fields", "+z"), QueryItem("a", "")])
  }

  /// A service whose address is another one's beginning does not take its requests.
  @Test func theLongestPrefixComesFirst() throws {
    let nested = EndpointRouter(endpoints: Self.endpoints, origins: ["auth": "https://h", "core": "https://h/core"])
    #expect(nested.match(try request(.get, "https://h/core/nodes/1"))?.endpoint.name == "core.nodes.get")
    #expect(nested.match(try request(.get, "https://h/a/b/c"))?.endpoint.name == "auth.any")
  }
}
