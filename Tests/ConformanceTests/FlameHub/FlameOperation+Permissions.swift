import FlameHub
import HubTesting

extension FlameOperation {
  /// What the clients of analyses may do.
  static func permissions(_ hub: FlameHubClient) -> [String: FlameOperation] {
    let analyses = hub.core.analyses
    return [
      "core.analyses.client-permissions": FlameOperation { match, _ in
        try match.refuseQuery()
        return .plain(try await analyses.clientPermissions(of: match.id))
      } read: {
        .plain(try await analyses.clientPermissions(of: anyID))
      },
      "core.analyses.add-client-permission": FlameOperation { match, exchange in
        try match.refuseQuery()
        let body = try RecordedJSON.object(exchange)
        guard let permission = body["permissionId"]?.stringValue else { throw Unmakeable.ofAnotherType }
        guard body.count == 1 else { throw Unmakeable("member: a name that the operation's table does not have") }
        return .enveloped(try await analyses.addClientPermission(permission, to: match.id))
      } read: {
        .enveloped(try await analyses.addClientPermission(anyID, to: anyID))
      },
      "core.analyses.remove-client-permission": FlameOperation { match, _ in
        try match.refuseQuery()
        let permission = match.arguments["permissionId"] ?? ""
        return .enveloped(try await analyses.removeClientPermission(permission, from: match.id))
      } read: {
        .enveloped(try await analyses.removeClientPermission(anyID, from: anyID))
      },
    ]
  }
}
