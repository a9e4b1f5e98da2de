import HubErrors
import HubHTTP
import HubPlatform
import HubServer
import HubTransport
import Synchronization
import Testing

@testable import HubAuth

@Suite("Tokens over real connections, counted by a real server", .timeLimit(.minutes(1)))
struct WireTests {
  /// Runs with a client of a server on a port of this machine.
  private func withClient(
    _ server: TokenServer = TokenServer(), policy: TokenPolicy = .standard, password: Secret = "start123",
    _ body: (Client) async throws -> Void
  ) async throws {
    let listener = try server.listen()
    let client = try Client(
      server, over: Spread(), at: ServerAddress(listener.origin), password: password, policy: policy)
    try await body(client)
    await listener.stop()
  }

  private static let hundredSuccesses = Array(repeating: HTTPResponse.Status.ok, count: 100)

  @Test("104: a cold start of a hundred calls")
  func coldStart() async throws {
    let gate = Gate()
    let server = TokenServer()
    server.fail(.held(gate))
    try await withClient(server) { client in
      let session = client.credential.session
      async let results = client.readAll(100)
      await eventually { session.waiting == 100 && gate.waiting == 1 }
      gate.open()
      #expect(await results.compactMap { try? $0.get() } == Self.hundredSuccesses)
      #expect(server.tokenRequests.count == 1)
      #expect(server.resourceHits.count == 100)
    }
  }

  @Test("105: a hundred rejected calls: 200 hits, one refresh")
  func rejectedTogether() async throws {
    let server = TokenServer(barrier: Gate(opensAt: 100))
    try await withClient(server) { client in
      _ = try await client.credential.accessToken()
      server.expireAll()
      #expect(await client.readAll(100).compactMap { try? $0.get() } == Self.hundredSuccesses)
      #expect(server.grants == ["password", "refresh_token"])
      #expect(server.resourceHits.count == 200)
    }
  }

  @Test("107: a rejected replay: one refresh, two hits")
  func rejectedReplay() async throws {
    let server = TokenServer()
    server.fail(.answer(200, #"{"access_token":"x","refresh_token":"r"}"#), .answer(200, #"{"access_token":"y"}"#))
    try await withClient(server) { client in
      await #expect(throws: HTTPUnauthorized.self) { try await client.read() }
      #expect(server.grants == ["password", "refresh_token"])
      #expect(server.resourceHits == ["Bearer x", "Bearer y"])
    }
  }

  @Test("108: a failing token service is asked three times")
  func passingFailure() async throws {
    try await withClient { client in
      _ = try await client.credential.accessToken()
      client.server.expireAll()
      client.server.fail(.answer(503, ""), .answer(503, ""), .answer(503, ""))
      let error = await #expect(throws: AuthenticationError.self) { try await client.read() }
      #expect(error?.reason == .unavailable)
      #expect(client.server.tokenRequests.count == 4)
    }
  }

  @Test("109: the end of a session is asked for once, by a hundred calls")
  func sessionEnds() async throws {
    try await withClient(policy: .passiveWithRenewal) { client in
      _ = try await client.credential.accessToken()
      client.server.endSession()
      for result in await client.readAll(100) {
        #expect((result.error as? AuthenticationError)?.reason == .sessionEnded)
      }
      #expect(client.server.grants == ["password", "refresh_token"])
      #expect(client.log.sessionEnds == 1)
    }
  }

  @Test("114: a call with a body is replayed with the new token")
  func expiredMidFlight() async throws {
    try await withClient { client in
      _ = try await client.read()
      client.server.expireAll()
      #expect(try await client.read(body: .bytes([1, 2, 3], mediaType: "text/plain")) == .ok)
      #expect(client.server.resourceHits == ["Bearer access-1", "Bearer access-1", "Bearer access-2"])
    }
  }

  @Test("123: the connection breaks after the server has rotated the refresh token")
  func lostAnswer() async throws {
    try await withClient { client in
      _ = try await client.credential.accessToken()
      client.server.expireAll()
      client.server.fail(.lost)
      #expect(try await client.read() == .ok)
      #expect(client.server.grants == ["password", "refresh_token", "refresh_token", "password"])
    }
  }

  @Test("133: a wrong password is sent once")
  func refusedPassword() async throws {
    try await withClient(password: "wrong password") { client in
      for result in await client.readAll(100) {
        #expect((result.error as? HTTPBadRequest)?.code == "invalid_credentials")
      }
      #expect(client.server.tokenRequests.count == 1)
    }
  }
}

/// Several transports in turn, for more connections to one host than one of them makes.
private final class Spread: Transport {
  private let transports: [any Transport]
  private let turn = Atomic(0)

  init() throws { transports = try (0..<7).map { _ in try Platform.makeTransport() } }

  func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    let turn = turn.wrappingAdd(1, ordering: .relaxed).newValue
    return try await transports[turn % transports.count].send(request, body: body, options: options)
  }
}

extension TokenPolicy {
  fileprivate static let passiveWithRenewal: TokenPolicy = {
    var policy = TokenPolicy.passive
    policy.renewsRejectedTokens = true
    return policy
  }()
}
