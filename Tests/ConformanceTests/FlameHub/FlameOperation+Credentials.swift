import FlameHub
import HubTesting

extension FlameOperation {
  /// The credentials of nodes and analyses.
  static func credentials(_ hub: FlameHubClient) -> [String: FlameOperation] {
    let (nodes, analyses) = (hub.core.nodes, hub.core.analyses)
    return [
      "core.nodes.registry-credentials": FlameOperation { match, _ in
        try match.refuseQuery()
        return .flat(try await nodes.registryCredentials(of: match.id))
      } read: {
        .flat(try await nodes.registryCredentials(of: anyID))
      },
      "core.nodes.client-credentials": FlameOperation { match, _ in
        try match.refuseQuery()
        return .flat(try await nodes.clientCredentials(of: match.id))
      } read: {
        .flat(try await nodes.clientCredentials(of: anyID))
      },
      "core.nodes.set-client-credentials": FlameOperation { match, exchange in
        try match.refuseQuery()
        let changes = try RecordedJSON.value(exchange, as: ClientCredentialsUpdate.self)
        return .flat(try await nodes.setClientCredentials(of: match.id, changes))
      } read: {
        .flat(try await nodes.setClientCredentials(of: anyID))
      },
      "core.analyses.client-credentials": FlameOperation { match, _ in
        try match.refuseQuery()
        return .flat(try await analyses.clientCredentials(of: match.id))
      } read: {
        .flat(try await analyses.clientCredentials(of: anyID))
      },
      "core.analyses.set-client-credentials": FlameOperation { match, exchange in
        try match.refuseQuery()
        let changes = try RecordedJSON.value(exchange, as: AnalysisClientCredentialsUpdate.self)
        return .flat(try await analyses.setClientCredentials(of: match.id, changes))
      } read: {
        .flat(try await analyses.setClientCredentials(of: anyID))
      },
    ]
  }
}
