import FlameHub

func detectedGeneration(server: ServerAddress, password: String) async throws -> ServerGeneration {
  // snippet.detected
  let hub = try FlameHubClient(server: server, auth: .password("admin", password))
  let generation = try await hub.generation()  // asks the Hub once
  print(generation)  // Hub 0.8
  // snippet.end
  return generation
}

func configuredGeneration(server: ServerAddress, password: String) throws -> FlameHubClient {
  // snippet.configured
  let hub = try FlameHubClient(server: server, generation: .hub08, auth: .password("admin", password))
  // snippet.end
  return hub
}

func generationsApart(_ hub: FlameHubClient) async throws -> Int {
  // snippet.apart
  let accounts =
    if try await hub.generation() == .hub08 {
      try await hub.auth.robots.list().total
    } else {
      try await hub.auth.clients.list().total
    }
  // snippet.end
  return accounts
}

func lackedByHub08(_ hub: FlameHubClient) async throws -> [String] {
  var reasons: [String] = []
  // snippet.lacked
  do {
    _ = try await hub.core.nodes.list(where: .name.contains("node"))
  } catch let error as InvalidRequestError {
    reasons.append(error.reason)
  }
  do {
    _ = try await hub.auth.clients.list()
  } catch let error as InvalidRequestError {
    reasons.append(error.reason)
  }
  // snippet.end
  return reasons
}

func robotOfANewerHub(server: ServerAddress, id: String, secret: Secret) -> String? {
  // snippet.credential
  do {
    _ = try FlameHubClient(server: server, generation: .hub013, auth: .robot(id: id, secret: secret))
  } catch let error as ConfigurationError {
    return error.reason
  } catch {}
  // snippet.end
  return nil
}

func operationsOfHub08() -> [String] {
  // snippet.operations
  let names = FlameEndpoints.all(of: .hub08).map(\.name)
  // snippet.end
  return names
}
