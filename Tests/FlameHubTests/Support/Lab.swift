import FlameHub
import HubTesting
import Synchronization

/// Clients over a stub that logs everybody in, and what they sent.
struct Lab {
  static let uuid = "8a1f6b1e-0c3d-4b2a-9f5e-2d7c4e6a1b90"
  static let other = "11111111-2222-3333-4444-555555555555"

  let transport: StubTransport
  let clock = ManualClock()
  let hub: FlameHubClient

  /// A Hub at `https://hub.example`, where `answer` answers everything but token requests.
  init(
    generation: ServerGeneration? = .hub013, auth: FlameAuthentication = .none,
    servers: FlameServers = .gateway("https://hub.example"),
    _ answer: @escaping StubTransport.Answer
  ) throws {
    let tokens = Mutex(0)
    transport = StubTransport { sent in
      guard sent.request.path.hasSuffix("/token") else { return try await answer(sent) }
      let number = tokens.withLock { count in
        count += 1
        return count
      }
      return .json(
        #"{"access_token":"access-\#(number)","refresh_token":"refresh-\#(number)","expires_in":900,"#
          + #""token_type":"Bearer"}"#)
    }
    var options = ClientOptions()
    options.timeout = nil
    options.retry = .never
    hub = try FlameHubClient(
      servers: servers, generation: generation, auth: auth, transport: transport, options: options, clock: clock,
      random: SeededRandom(seed: 1))
  }

  /// A Hub that always answers the same.
  init(
    generation: ServerGeneration? = .hub013, auth: FlameAuthentication = .none, status: HTTPResponse.Status = .ok,
    _ json: String
  ) throws {
    try self.init(generation: generation, auth: auth) { _ in .json(json, status: status) }
  }

  /// `GET /core/nodes?…` of everything that was sent but token requests.
  var sent: [String] {
    transport.sent.filter { !$0.request.path.hasSuffix("/token") }.map {
      "\($0.request.method) \(Self.shown($0.request.path))"
    }
  }

  /// The bodies of everything that was sent but token requests.
  var bodies: [String] {
    transport.sent.filter { !$0.request.path.hasSuffix("/token") }.map { String(decoding: $0.body, as: UTF8.self) }
  }

  /// The bodies of the token requests.
  var logins: [String] {
    transport.sent.filter { $0.request.path.hasSuffix("/token") }.map { String(decoding: $0.body, as: UTF8.self) }
  }

  /// A path with its query decoded, as people read it.
  private static func shown(_ path: String) -> String {
    let parts = path.split(separator: "?", maxSplits: 1)
    guard parts.count == 2 else { return path }
    return parts[0] + "?" + [QueryItem](queryString: parts[1]).map { "\($0.name)=\($0.value)" }.joined(separator: "&")
  }
}
