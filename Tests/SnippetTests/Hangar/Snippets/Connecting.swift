import Hangar

func connectAsNobody(server: ServerAddress) async throws -> Page<HangarProject> {
  // snippet.anonymous
  let hangar = try HangarClient(server: server, userAgent: "plugin-mirror/1.2 (ops@example.org)")
  let page = try await hangar.projects.list()
  // snippet.end
  return page
}

func userAgentThatSaysNothing() -> String? {
  // snippet.userAgent
  do {
    _ = try HangarClient(userAgent: "curl/8.5")  // which program this is, and whose, stays open
  } catch let error as ConfigurationError {
    return error.reason
  } catch {}
  // snippet.end
  return nil
}

func connectWithAKey(server: ServerAddress, key: String) async throws -> [HangarPermission] {
  // snippet.key
  let hangar = try HangarClient(
    server: server, userAgent: "plugin-mirror/1.2 (ops@example.org)", auth: .apiKey(key))
  let permissions = try await hangar.permissions.get().permissions  // gets a token for the key first
  // snippet.end
  return permissions
}

func shareAToken(server: ServerAddress, key: String) async throws -> [[HangarPermission]] {
  // snippet.credential
  let agent = "plugin-mirror/1.2 (ops@example.org)"
  let credential = try HangarCredential(.apiKey(key), server: server, userAgent: agent)
  var patient = ClientOptions()
  patient.timeout = .seconds(600)
  let first = try HangarClient(server: server, userAgent: agent, auth: .credential(credential))
  let second = try HangarClient(server: server, userAgent: agent, auth: .credential(credential), options: patient)
  // snippet.end
  return [try await first.permissions.get().permissions, try await second.permissions.get().permissions]
}

func workForLong(_ hangar: HangarClient, work: () async throws -> Void) async throws -> [Page<HangarProject>] {
  // snippet.renewal
  let before = try await hangar.projects.list()
  try await work()  // longer than the five minutes of a token
  let after = try await hangar.projects.list()  // the same client, with a new token
  // snippet.end
  return [before, after]
}

func askAsNobody(_ hangar: HangarClient, project: String) async throws -> Bool {
  // snippet.anonymousCall
  let isPublic = try await hangar.projects.getIfPresent(project, options: .init(auth: .anonymous)) != nil
  // snippet.end
  return isPublic
}

func connectFromTheEnvironment() throws -> HangarClient {
  // snippet.environment
  let hangar = try HangarClient.fromEnvironment()
  // snippet.end
  return hangar
}

func connectFromAFile() throws -> HangarClient {
  // snippet.file
  let hangar = try HangarClient.fromEnvironment(envFile: ".env")
  // snippet.end
  return hangar
}

func connectToAnOlderServer(server: ServerAddress) throws -> HangarClient {
  // snippet.profile
  let hangar = try HangarClient(
    server: server, userAgent: "plugin-mirror/1.2 (ops@example.org)", profile: .v2023_12)
  // snippet.end
  return hangar
}
