import HubHTTP
import HubServer
import HubTransport
import Synchronization

/// An emulated FLAME Hub: its services behind a gateway, as deployed, and each at an address of its own.
///
/// It answers like Hub 0.13.0 with authup beta.57, like Hub 0.14.0 with authup beta.62, or like Hub 0.8.13 with authup
/// beta.26. Work that the Hub leaves to
/// others, such as builds of images, goes on by the sandbox's clock: it always succeeds, within a second, but with Hub
/// 0.8 a build takes a minute.
public final class FlameHubSandbox: Sendable {
  /// The gateway's URL; the services are at `/auth`, `/core` and `/storage` below it.
  public let gateway: String
  /// The URL of the auth service itself.
  public let auth: String
  /// The URL of the core service itself.
  public let core: String
  /// The URL of the storage service itself.
  public let storage: String
  /// The administrator's name, in the realm `master`.
  public let username = FlameHubState.administratorName
  /// The administrator's password.
  public let password = FlameHubState.initialSecret
  /// The requests that the services got.
  public let journal: SandboxJournal

  private let servers: [HTTPServer]
  private let faults: FaultPlan

  init(_ hub: FlameHubEmulator, port: UInt16) throws {
    var addresses: [HubService: String] = [:]
    var servers: [HTTPServer] = []
    // Like the real services' platform, which reads off what a request still sends when it has its answer.
    var configuration = ServerConfiguration()
    configuration.drainBytes = .max
    for service in HubService.allCases {
      let server = try HTTPServer.start(configuration: configuration) { request in
        try await hub.answer(request, at: service)
      }
      addresses[service] = Self.url(of: server)
      servers.append(server)
    }
    let gateway = try HTTPServer.start(port: port, configuration: configuration) { request in
      try await hub.answerAtGateway(request)
    }
    self.servers = servers + [gateway]
    self.gateway = Self.url(of: gateway)
    auth = addresses[.auth] ?? ""
    core = addresses[.core] ?? ""
    storage = addresses[.storage] ?? ""
    journal = hub.desk.journal
    faults = hub.desk.faults
    hub.setAuthURL(auth)
  }

  private static func url(of server: HTTPServer) -> String { "http://127.0.0.1:\(server.port)" }

  /// Lets requests go wrong.
  ///
  /// Of several faults that fit a request the oldest one happens.
  ///
  /// - Parameters:
  ///   - fault: What goes wrong.
  ///   - pattern: With which requests, such as `GET /nodes` or `auth POST /token`.
  ///   - times: How many of them; `Int.max` for all.
  public func inject(_ fault: SandboxFault, on pattern: RequestPattern, times: Int = 1) {
    faults.add(fault, on: pattern, times: times)
  }

  /// Lets everything go right again.
  public func removeFaults() { faults.clear() }

  func stop() async {
    for server in servers { await server.stop() }
  }
}
