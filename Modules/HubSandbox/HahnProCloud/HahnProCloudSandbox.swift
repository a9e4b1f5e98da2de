import HubHTTP
import HubServer

/// An emulated HahnPRO Cloud: its services and a Keycloak behind one gateway, as deployed, and the Keycloak also at an
/// address of its own.
///
/// There are assets, asset types, contents and time series. The platform is not public: it answers as its client's
/// documentation and its client's mock say, Keycloak as the real one was observed to.
public final class HahnProCloudSandbox: Sendable {
  /// The gateway's URL: the services are at `/api` below it, Keycloak at `/auth` (or `/realms`).
  public let url: String
  /// The URL of Keycloak's own server, without the prefix of its paths.
  public let authServer: String
  /// What Keycloak's paths begin with before `/realms`: `/auth` or nothing.
  public let authPath: String
  /// The realm.
  public let realm: String
  /// The client's id.
  public let clientID: String
  /// The client's secret.
  public let clientSecret: String
  /// The requests that the services got; they are `api` and `auth`.
  public let journal: SandboxJournal

  private let servers: [HTTPServer]
  private let faults: FaultPlan

  init(_ cloud: HahnProCloudEmulator, _ settings: HahnProCloudSandboxConfiguration) throws {
    let gateway = try HTTPServer.start(port: settings.gatewayPort) { request in
      try await cloud.answerAtGateway(request)
    }
    let keycloak = try HTTPServer.start(port: settings.authServerPort) { request in
      try await cloud.answerAtAuthServer(request)
    }
    servers = [gateway, keycloak]
    url = gateway.origin
    authServer = keycloak.origin
    authPath = cloud.authPath
    realm = settings.realm
    clientID = settings.client.id
    clientSecret = settings.client.secret
    journal = cloud.desk.journal
    faults = cloud.desk.faults
  }

  /// Lets requests go wrong.
  ///
  /// Of several faults that fit a request the oldest one happens.
  ///
  /// - Parameters:
  ///   - fault: What goes wrong.
  ///   - pattern: With which requests, such as `api GET /assets` or `auth POST /realms/hpc/**`.
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
