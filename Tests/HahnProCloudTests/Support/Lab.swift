import HahnProCloud
import HubTesting
import Synchronization

/// A client over a stub that plays Keycloak, and what was sent.
struct Lab {
  static let assetID = "64f0c0de0000000000000001"
  static let typeID = "64f0c0de0000000000000161"
  static let contentID = "64f0c0de0000000000000193"
  static let seriesID = "64f0c0de0000000000000225"

  let transport: StubTransport
  let clock = ManualClock()
  let cloud: HahnProCloudClient

  /// A client of `https://cloud.example`, where `answer` answers everything but what Keycloak is asked.
  init(
    auth: HahnProAuthentication = .clientCredentials(id: "sandbox-client", secret: "sandbox-secret", method: .basic),
    roles: [String] = ["test", "user"], _ answer: @escaping StubTransport.Answer
  ) throws {
    transport = StubTransport { sent in
      switch sent.request.path {
      case "/auth/realms/hpc/.well-known/openid-configuration": .json(Documents.discovery)
      case "/auth/realms/hpc/protocol/openid-connect/token": .json(Documents.token(roles: roles))
      default: try await answer(sent)
      }
    }
    var options = ClientOptions()
    options.timeout = nil
    options.stallTimeout = nil
    options.retry = .never
    cloud = try HahnProCloudClient(
      server: "https://cloud.example", auth: auth, transport: transport, options: options, clock: clock,
      random: SeededRandom(seed: 1))
  }

  /// A client that always gets the same answer.
  init(roles: [String] = ["test", "user"], status: HTTPResponse.Status = .ok, _ json: String) throws {
    try self.init(roles: roles) { _ in .json(json, status: status) }
  }

  /// What was sent but to Keycloak.
  var calls: [StubTransport.Sent] { transport.sent.filter { !$0.request.path.hasPrefix("/auth/") } }

  /// `GET /api/assets?…` of everything that was sent but to Keycloak, the query decoded.
  var sent: [String] {
    calls.map { sent in
      let parts = sent.request.path.split(separator: "?", maxSplits: 1)
      let query = parts.count == 2 ? [QueryItem](queryString: parts[1]).map { "\($0.name)=\($0.value)" } : []
      let path = parts.first.map(String.init) ?? ""
      return "\(sent.request.method) \(path)" + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }
  }

  /// The bodies of what was sent but to Keycloak.
  var bodies: [String] { calls.map { String(decoding: $0.body, as: UTF8.self) } }
}
