import HubErrors
import HubHTTP
import HubTransport

/// The credentials of nodes and analyses, which Hub 0.8 does not tell (wire page, section 5.1).
enum CredentialEndpoints {
  static let nodeRegistry = reading("core.nodes.registry-credentials", "/nodes/{id}/registry/credentials")
  static let nodeClient = reading("core.nodes.client-credentials", "/nodes/{id}/client/credentials")
  static let setNodeClient = writing("core.nodes.set-client-credentials", "/nodes/{id}/client/credentials")
  static let analysisClient = reading("core.analyses.client-credentials", "/analyses/{id}/client/credentials")
  static let setAnalysisClient = writing("core.analyses.set-client-credentials", "/analyses/{id}/client/credentials")

  static let all = [nodeRegistry, nodeClient, setNodeClient, analysisClient, setAnalysisClient]

  private static func reading(_ name: String, _ path: PathTemplate) -> Endpoint {
    Endpoint(name, service: "core", .get, path, generations: [.hub013])
  }

  /// The answer is 200, where other changes are 202.
  private static func writing(_ name: String, _ path: PathTemplate) -> Endpoint {
    Endpoint(name, service: "core", .post, path, generations: [.hub013])
  }
}
