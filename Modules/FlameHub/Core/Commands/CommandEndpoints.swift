import HubErrors
import HubTransport

/// Where commands are sent (wire page, section 5.1); the Hub does what it is told afterwards.
enum CommandEndpoints {
  static let analysis = Endpoint(
    "core.analyses.command", service: "core", .post, "/analyses/{id}/command", success: .accepted)
  static let registry = Endpoint(
    "core.registries.command", service: "core", .post, "/services/registry/command", success: .accepted)
  static let masterImage = Endpoint(
    "core.master-images.command", service: "core", .post, "/master-images/command", success: .accepted)

  static let all = [analysis, registry, masterImage]
}
