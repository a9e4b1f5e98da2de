import HubErrors
import HubHTTP
import HubJSON
import Testing

@testable import HubSandbox

/// The sandbox over HTTP.
struct ServingTests {
  @Test func servesTheGatewayAndTheBareServices() async throws {
    let http = try HTTPProbe()
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      #expect(hub.username == "admin")
      #expect(Set([hub.gateway, hub.auth, hub.core, hub.storage]).count == 4)
      let token = try #require(try await http.logIn("\(hub.gateway)/auth"))
      let made = try await http.ask(.post, "\(hub.gateway)/core/nodes", token: token, json: ["name": "a-node"])
      #expect(made.status == 201)
      #expect(made.head.headerFields[.contentType] == "application/json; charset=utf-8")
      let bare = try await http.ask(.get, "\(hub.core)/nodes?filter[name]=a-node", token: token)
      #expect(bare.json["data"]?[0]?["id"] == made.json["data"]?["id"])
      for address in ["\(hub.gateway)/storage", "\(hub.gateway)/storage/", hub.storage, "\(hub.storage)/"] {
        #expect(try await http.ask(.get, address).json["version"] == "0.13.0")
      }
      let outside = try await http.ask(.get, "\(hub.gateway)/elsewhere")
      #expect(outside.status == 404)
      #expect(outside.head.headerFields[.contentType] == "text/html")
      #expect(try await http.ask(.get, "\(hub.gateway)/authors").status == 404)
      #expect(hub.journal.requests(matching: "core GET /nodes").count == 1)
      #expect(hub.journal.requests(matching: "core POST /nodes").first?.target == "/nodes")
    }
  }

  @Test func servesTheOlderGeneration() async throws {
    let http = try HTTPProbe()
    var settings = FlameHubSandboxConfiguration()
    settings.version = "0.8.13"
    try await withSandbox(SandboxConfiguration(flameHub: settings)) { sandbox in
      let hub = try #require(sandbox.flameHub)
      let token = try #require(try await http.logIn("\(hub.gateway)/auth"))
      // A coding that is none does not keep the text from being read.
      let users = try await http.ask(.get, "\(hub.gateway)/auth/users?fields=%2Bemail", token: token)
      #expect(users.head.headerFields[.contentEncoding] == "utf-8")
      #expect(users.head.headerFields[.contentLength] == "\(users.bytes.count)")
      #expect(users.json["data"]?[0]?["email"] == "admin@example.com")
      let made = try await http.ask(.post, "\(hub.core)/nodes", token: token, json: ["name": "a-node"])
      #expect(made.status == 201)
      #expect(made.json["created_at"]?.stringValue != nil)
      let head = try await http.ask(.head, "\(hub.auth)/realms")
      #expect(head.status == 200)
      #expect(head.bytes.isEmpty)
      let nothing = try await http.ask(.get, "\(hub.auth)/nothing")
      #expect(nothing.status == 404)
      #expect(nothing.bytes.isEmpty)
      // The connection is fit for another request.
      #expect(try await http.ask(.get, "\(hub.storage)/").json["timestamp"] != nil)
    }
  }

  @Test func onlyTheGatewayMergesSlashes() async throws {
    let http = try HTTPProbe()
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      #expect(try await http.logIn("\(hub.gateway)/auth/") != nil)
      #expect(try await http.logIn("\(hub.gateway)//auth/") != nil)
      let bare = try await http.ask(.post, "\(hub.auth)//token", json: ["username": "admin", "password": "start123"])
      #expect(bare.status == 404)
    }
    var settings = FlameHubSandboxConfiguration()
    settings.mergesSlashes = false
    try await withSandbox(SandboxConfiguration(flameHub: settings)) { sandbox in
      let hub = try #require(sandbox.flameHub)
      #expect(try await http.logIn("\(hub.gateway)/auth/") == nil)
    }
  }

  @Test func headAndConditionsHaveNoBody() async throws {
    let http = try HTTPProbe()
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      let head = try await http.ask(.head, "\(hub.auth)/realms")
      #expect(head.status == 200)
      #expect(head.bytes.isEmpty)
      #expect(head.head.headerFields.contains(.eTag))
      #expect(head.head.headerFields.contains(.date))
      // The connection is fit for another request.
      #expect(try await http.ask(.get, "\(hub.auth)/realms").status == 200)
    }
  }

  @Test func answersCanBeReplaced() async throws {
    let http = try HTTPProbe()
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      hub.inject(
        .answer(503, fields: [.retryAfter: "7"], body: "later"), on: "auth GET /realms", times: 2)
      for _ in 0..<2 {
        let answer = try await http.ask(.get, "\(hub.auth)/realms")
        #expect(answer.status == 503)
        #expect(answer.head.headerFields[.retryAfter] == "7")
        #expect(String(decoding: answer.bytes, as: UTF8.self) == "later")
      }
      #expect(try await http.ask(.get, "\(hub.auth)/realms").status == 200)
      #expect(hub.journal.requests.map(\.status) == [503, 503, 200])
      hub.inject(.answer(500), on: "* /**", times: .max)
      #expect(try await http.ask(.get, "\(hub.gateway)/core/").status == 500)
      hub.removeFaults()
      #expect(try await http.ask(.get, "\(hub.gateway)/core/").status == 200)
    }
  }

  @Test(arguments: [
    ("reset", SandboxFault.reset), ("truncated", .truncatedBody(after: 12)), ("chunk", .malformedChunk),
  ])
  func wiresBreak(name: String, fault: SandboxFault) async throws {
    let http = try HTTPProbe()
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      let token = try #require(try await http.logIn(hub.auth))
      hub.inject(fault, on: "POST /nodes")
      await #expect(throws: (any Error).self) {
        try await http.ask(.post, "\(hub.core)/nodes", token: token, json: ["name": "a-node"])
      }
      // The server had done its work.
      #expect(try await http.ask(.get, "\(hub.core)/nodes", token: token).json["meta"]?["total"]?.intValue == 1)
    }
  }

  @Test(arguments: [
    ("delay", SandboxFault.delay(.milliseconds(40))), ("dribble", .dribble(100, every: .milliseconds(5))),
  ])
  func wiresAreSlow(name: String, fault: SandboxFault) async throws {
    let http = try HTTPProbe()
    try await withSandbox { sandbox in
      let hub = try #require(sandbox.flameHub)
      hub.inject(fault, on: "GET /realms")
      let clock = ContinuousClock()
      let start = clock.now
      #expect(try await http.ask(.get, "\(hub.auth)/realms").status == 200)
      #expect(clock.now - start >= .milliseconds(25))
    }
  }

  @Test func stopsListening() async throws {
    let http = try HTTPProbe()
    let sandbox = try await Sandbox.start()
    let hub = try #require(sandbox.flameHub)
    #expect(try await http.ask(.get, hub.core).status == 200)
    await sandbox.stop()
    await #expect(throws: TransportError.self) { try await http.ask(.get, hub.core) }
    struct Oops: Error {}
    var address = ""
    await #expect(throws: Oops.self) {
      try await withSandbox { sandbox in
        address = sandbox.flameHub?.core ?? ""
        throw Oops()
      }
    }
    let ended = address
    await #expect(throws: TransportError.self) { try await http.ask(.get, ended) }
  }

  @Test func aSandboxWithoutAHub() async throws {
    try await withSandbox(SandboxConfiguration(flameHub: nil)) { sandbox in
      #expect(sandbox.flameHub == nil)
    }
  }
}
