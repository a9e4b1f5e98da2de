import Hexoskin
import HubTesting
import Testing

@Suite struct ConfigurationTests {
  private func client(
    _ server: ServerAddress, key: String = "K", secret: String = "S3cr3t",
    auth: HexoskinCredential = .anonymous, apiPath: String = "/api", ticksPerSecond: Int64 = 256
  ) throws -> HexoskinClient {
    try HexoskinClient(
      server: server, apiKey: key, apiSecret: secret, auth: auth, apiPath: apiPath, ticksPerSecond: ticksPerSecond,
      resourceCache: .none, transport: StubTransport(json: "{}"))
  }

  @Test func whatCannotBeUsedIsRefusedAtOnce() {
    #expect(throws: ConfigurationError.self) { try client("api.hexoskin.com") }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", key: "") }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", key: "K K") }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", secret: "") }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", auth: .basic("a:b", "pw")) }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", auth: .oauth2("a b")) }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", apiPath: "/") }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", apiPath: "/a?b") }
    #expect(throws: ConfigurationError.self) { try client("https://a.example", ticksPerSecond: 0) }
    let error = #expect(throws: ConfigurationError.self) {
      try client("http://a.example", auth: .basic("ann", "pw-secret"))
    }
    #expect(error?.reason.contains("plain http") == true)
  }

  @Test func credentialsThatAreSetLaterDoNotGoOverPlainHTTPEither() async throws {
    let client = try client("http://a.example")
    client.credentials.set(.basic("ann", "pw"))
    let error = try await #require(throws: AuthenticationError.self) { try await client.users.get(1) }
    #expect(error.reason == .insecureConnection)
    let oauth = try #require(throws: AuthenticationError.self) {
      try client.oauth2.authorization(callback: "https://app.example/cb")
    }
    #expect(oauth.reason == .insecureConnection)
  }

  @Test(arguments: [
    ("http://127.0.0.1:8480/", "http://127.0.0.1:8480/api/user/1/"),
    ("http://127.0.0.1:8480///", "http://127.0.0.1:8480/api/user/1/"),
    ("http://127.0.0.1:8480/a/b/", "http://127.0.0.1:8480/a/b/api/user/1/"),
    ("https://api.hexoskin.com:443", "https://api.hexoskin.com/api/user/1/"),
  ])
  func thePathBeforeTheEntryPointStays(server: String, url: String) throws {
    let client = try client(ServerAddress(server))
    let request = try client.request(of: client.users.calls.get("1"))
    #expect(request.url == url)
    // A URI with the path before it is the same object.
    let whole = try client.request(of: client.users.calls.get(HubQuery.ID(url)))
    #expect(whole.url == url)
  }

  @Test func theEnvironmentDescribesAClient() throws {
    let settings = try HexoskinSettings(
      [
        "HEXOSKIN_API_KEY": "K", "HEXOSKIN_USERNAME": "ann@example.com", "HEXOSKIN_SERVER": "astro.hexoskin.com",
        "HEXOSKIN_TICKS_PER_SECOND": "1000", "HEXOSKIN_API_VERSION": "",
      ], file: "HEXOSKIN_API_SECRET=S\nHEXOSKIN_PASSWORD=pw\nHEXOSKIN_API_KEY=other")
    #expect(settings.apiKey == "K")
    #expect(settings.apiSecret == "S")
    #expect(settings.credential == .basic("ann@example.com", "pw"))
    #expect(settings.server.text == "https://astro.hexoskin.com")
    #expect(settings.ticksPerSecond == 1000)
    #expect(settings.apiVersion == nil)
    let token = try HexoskinSettings([
      "HEXOSKIN_API_KEY": "K", "HEXOSKIN_API_SECRET": "S", "HEXOSKIN_ACCESS_TOKEN": "AT", "HEXOSKIN_USERNAME": "ann",
    ])
    #expect(token.credential == .oauth2("AT"))
    let client = try HexoskinClient.fromEnvironment(
      ["HEXOSKIN_API_KEY": "K", "HEXOSKIN_API_SECRET": "S"], resourceCache: .none,
      transport: StubTransport(json: "{}"))
    #expect(client.credentials.current == .anonymous)
    #expect(try client.request(of: client.users.calls.get("1")).url == "https://api.hexoskin.com/api/user/1/")
  }

  @Test(arguments: [
    ([:], "HEXOSKIN_API_KEY"), (["HEXOSKIN_API_KEY": "K"], "HEXOSKIN_API_SECRET"),
    (["HEXOSKIN_API_KEY": "K", "HEXOSKIN_API_SECRET": "S", "HEXOSKIN_USERNAME": "ann"], "HEXOSKIN_PASSWORD"),
    (
      ["HEXOSKIN_API_KEY": "K", "HEXOSKIN_API_SECRET": "S", "HEXOSKIN_TICKS_PER_SECOND": "fast"],
      "HEXOSKIN_TICKS_PER_SECOND"
    ),
  ])
  func aVariableThatIsMissingOrWrongIsNamed(variables: [String: String], name: String) {
    let error = #expect(throws: ConfigurationError.self) { try HexoskinSettings(variables) }
    #expect(error?.setting == name)
  }

  @Test func everyOperationHasANameOfItsOwn() {
    let names = HexoskinEndpoints.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.contains("records.delete"))
    #expect(!names.contains("datatypes.delete"))
    let router = EndpointRouter(endpoints: HexoskinEndpoints.all, origins: ["api": "http://127.0.0.1:8480"])
    func name(_ method: HTTPRequest.Method, _ path: String) -> String? {
      router.match(HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:8480", path: path))?.endpoint.name
    }
    #expect(name(.get, "/api/") == "index")
    #expect(name(.get, "/api/range/schema/") == "schema")
    #expect(name(.get, "/api/range/?user=99") == "ranges.list")
    #expect(name(.get, "/api/range/61490/") == "ranges.get")
    #expect(name(.put, "/api/user/99/") == "users.replace")
    #expect(name(.get, "/api/track/") == "resources.list")
    #expect(name(.delete, "/api/track/2/") == "resources.delete")
    #expect(name(.post, "/api/connect/oauth2/token/") == "oauth2.token")
    #expect(name(.get, "/api/range") == nil)
  }
}
