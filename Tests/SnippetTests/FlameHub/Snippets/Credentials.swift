import FlameHub

func readCredentials(_ hub: FlameHubClient, _ node: Node) async throws -> (ClientCredentials, RegistryCredentials) {
  // snippet.read
  let client = try await hub.core.nodes.clientCredentials(of: node)
  print(client)  // without the secret, which is in client.secret
  let registry = try await hub.core.nodes.registryCredentials(of: node)
  // snippet.end
  return (client, registry)
}

func renewSecret(_ hub: FlameHubClient, _ node: Node, server: ServerAddress) async throws -> FlameHubClient? {
  // snippet.renew
  let client = try await hub.core.nodes.setClientCredentials(of: node)  // the Hub makes up a secret
  guard let secret = client.secret else { return nil }
  let asNode = try FlameHubClient(server: server, auth: .client(id: client.id, secret: Secret(secret)))
  // snippet.end
  return asNode
}

func setSecret(_ hub: FlameHubClient, _ analysis: Analysis, secret: String) async throws -> ClientCredentials {
  // snippet.set
  let client = try await hub.core.analyses.setClientCredentials(of: analysis, .init(secret: secret))
  // snippet.end
  return client
}

func clientMayDoLess(_ hub: FlameHubClient, _ analysis: Analysis) async throws -> [String] {
  // snippet.permissions
  let permissions = try await hub.core.analyses.clientPermissions(of: analysis)
  let names = permissions.items.compactMap { $0.permission?.name }  // such as analysis_self_storage_use
  if let first = permissions.items.first {
    try await hub.core.analyses.removeClientPermission(first.permissionID, from: analysis)
    try await hub.core.analyses.addClientPermission(first.permissionID, to: analysis)
  }
  // snippet.end
  return names
}
