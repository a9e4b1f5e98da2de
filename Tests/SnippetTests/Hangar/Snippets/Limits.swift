import Hangar

func manyAtOnce(_ hangar: HangarClient, names: [String]) async throws -> [HangarProject] {
  // snippet.limits
  let projects = try await withThrowingTaskGroup(of: HangarProject.self) { group in
    for name in names {
      group.addTask { try await hangar.projects.get(name) }  // waits its turn, so that the server never refuses it
    }
    return try await group.reduce(into: []) { $0.append($1) }
  }
  // snippet.end
  return projects
}

func shareLimits(server: ServerAddress, key: String) throws -> [HangarClient] {
  // snippet.shared
  let agent = "plugin-mirror/1.2 (ops@example.org)"
  let nobody = try HangarClient(server: server, userAgent: agent)
  let owner = try HangarClient(server: server, userAgent: agent, auth: .apiKey(key), limiter: nobody.limiter)
  // snippet.end
  return [nobody, owner]
}

func clientThatWaits(server: ServerAddress) throws -> HangarClient {
  // snippet.timeout
  var options = ClientOptions()
  options.timeout = .seconds(600)  // enough for 2500 calls of one part; nil for as long as it takes
  let hangar = try HangarClient(
    server: server, userAgent: "plugin-mirror/1.2 (ops@example.org)", options: options)
  // snippet.end
  return hangar
}

func clientWithoutLimits(server: ServerAddress) throws -> HangarClient {
  // snippet.options
  var options = ClientOptions()
  options.limitsRate = false  // another program of this address keeps within the limits
  options.cachesAnswers = false
  let hangar = try HangarClient(
    server: server, userAgent: "plugin-mirror/1.2 (ops@example.org)", options: options)
  // snippet.end
  return hangar
}

func askTwice(_ hangar: HangarClient) async throws -> (HangarProject, HangarProject) {
  // snippet.cache
  let first = try await hangar.projects.get("SandboxKit")
  let second = try await hangar.projects.get("SandboxKit")  // 304 without a body, unless it has changed
  // snippet.end
  return (first, second)
}
