import Hangar
import HubTesting
import Testing

struct ConfigurationTests {
  @Test(arguments: [
    "", "   ", "mirror", "curl/8.5", "Mozilla/5.0 (X11)", "HubKit/1.0", "python-requests/2.31", "/1.0", "mirror/",
    "mirror/1.0\r\nX: y", "Spiegel/1.0 (Käthe)",
  ])
  func userAgentsThatSayNothing(text: String) {
    let error = #expect(throws: ConfigurationError.self) {
      try HangarClient(userAgent: text, transport: StubTransport(json: "{}"))
    }
    #expect(error?.setting == "userAgent")
    #expect(error?.reason.contains("product/version (contact)") == true)
  }

  @Test func theUserAgentIsSent() async throws {
    let lab = try Lab(Documents.project26())
    _ = try await lab.hangar.projects.get("LanternKit")
    #expect(lab.calls[0].request.headerFields[.userAgent] == Lab.userAgent)
    #expect(lab.calls[0].request.url == "https://hangar.example/api/v1/projects/LanternKit")
  }

  @Test(arguments: [
    "", "nope", String(Lab.key.dropLast()), Lab.key + "0", Lab.key.replacing(".", with: "-"),
    Lab.key.replacing("0d5e", with: "0g5e"),
  ])
  func malformedKeys(key: String) {
    let transport = StubTransport(json: "{}")
    let error = #expect(throws: ConfigurationError.self) {
      try HangarClient(userAgent: Lab.userAgent, auth: .apiKey(key), transport: transport)
    }
    #expect(error?.setting == "apiKey")
    #expect(key.isEmpty || error?.description.contains(key) == false)
    #expect(transport.sent.isEmpty)
  }

  /// Files of keys end with a line break.
  @Test func blanksAroundAKey() async throws {
    let lab = try Lab(auth: .apiKey(" \(Lab.key)\n"), Documents.project26())
    _ = try await lab.hangar.projects.get("LanternKit")
    #expect(lab.transport.sent[0].request.path == "/api/v1/authenticate?apiKey=\(Lab.key)")
    #expect(lab.transport.sent[0].request.method == .post)
  }

  @Test func keysDoNotGoOverPlainHTTP() {
    let error = #expect(throws: ConfigurationError.self) {
      try Lab(auth: .apiKey(Lab.key), server: "http://hangar.example") { _ in .json("{}") }
    }
    #expect(error?.setting == "server")
    #expect(throws: Never.self) {
      _ = try Lab(auth: .apiKey(Lab.key), server: "http://127.0.0.1:8080") { _ in .json("{}") }
      _ = try Lab(server: "http://hangar.example") { _ in .json("{}") }
    }
  }

  @Test func environment() throws {
    let file = "HANGAR_USER_AGENT=\"mirror/1.0 (me@example.org)\"\nHANGAR_SERVER=hangar.example\nHANGAR_API_KEY=x"
    let settings = try HangarSettings(["HANGAR_API_KEY": Lab.key], file: file)
    #expect(settings.server == "https://hangar.example")
    #expect(settings.userAgent == "mirror/1.0 (me@example.org)")
    #expect(settings.apiKey == Secret(Lab.key))
    var dumped = ""
    dump(settings, to: &dumped)
    #expect(!dumped.contains(Lab.key) && !"\(settings)".contains(Lab.key))
    let bare = try HangarSettings(["HANGAR_USER_AGENT": "mirror/1.0", "HANGAR_API_KEY": ""])
    #expect(bare.apiKey == nil)
    #expect(bare.server == HangarClient.defaultServer)
    let error = #expect(throws: ConfigurationError.self) { try HangarClient.fromEnvironment([:]) }
    #expect(error?.setting == "HANGAR_USER_AGENT")
  }
}
