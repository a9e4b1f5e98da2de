import FlameHub

func catchByStatus(_ hub: FlameHubClient, id: ID<Node>) async throws -> String? {
  // snippet.status
  do {
    _ = try await hub.core.nodes.get(id)
  } catch let error as HubAPIError where error.status == .notFound {
    return error.message
  }
  // snippet.end
  return nil
}

func catchByClass(_ hub: FlameHubClient, id: ID<Node>) async throws -> String {
  // snippet.classes
  do {
    _ = try await hub.core.nodes.get(id)
    return "found"
  } catch is HTTPNotFound {
    return "404"
  } catch let error as HTTPClientError {
    return "another 4xx: \(error)"
  } catch let error as HTTPServerError {
    return "5xx: \(error)"
  }
  // snippet.end
}

func catchByCode(_ hub: FlameHubClient, realm: Realm) async throws -> String? {
  // snippet.code
  do {
    try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
    try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
  } catch let error as HubAPIError where error.code == "entity_conflict" {
    return error.details?["message"]?.stringValue  // the whole body, as JSON
  }
  // snippet.end
  return nil
}

func catchByMeaning(_ hub: FlameHubClient, realm: Realm) async throws -> [String] {
  // snippet.meaning
  do {
    try await hub.core.nodes.create(.init(name: "my-node", realm: realm))
  } catch let error as HubAPIError {
    switch error.flame.kind {
    case .missingPermission: return error.flame.permissions  // such as node_create
    case .invalid: return error.flame.issues.map { "\($0)" }  // such as name: Too small …
    default: throw error
    }
  }
  // snippet.end
  return []
}

func failuresWithoutAnAnswer(_ hub: FlameHubClient) async throws -> String {
  // snippet.withoutAnswer
  do {
    return "\(try await hub.auth.realms.list().total) realms"
  } catch let error as HubAPIError {
    return "the Hub refuses: \(error)"
  } catch let error as AuthenticationError {
    return "no token to be had: \(error)"
  } catch let error as TransportError {
    return "no answer: \(error)"
  } catch let error as DeadlineExceeded {
    return "too late: \(error)"
  } catch let error as ResponseDecodingError {
    return "an answer that cannot be read: \(error)"
  } catch let error as InvalidRequestError {
    return "nothing was sent: \(error)"
  } catch let error as ConfigurationError {
    return "the client is set up wrongly: \(error)"
  }
  // snippet.end
}

func refusedBeforeSending(_ hub: FlameHubClient) async throws -> [String] {
  var reasons: [String] = []
  // snippet.refused
  do {
    _ = try await hub.core.nodes.get("my-node")  // core takes UUIDs only
  } catch let error as InvalidRequestError {
    reasons.append(error.reason)
  }
  do {
    _ = try await hub.core.nodes.list(where: .name == "a" && .name == "b")  // the Hub would read this as 'one of'
  } catch let error as InvalidRequestError {
    reasons.append(error.reason)
  }
  // snippet.end
  return reasons
}
