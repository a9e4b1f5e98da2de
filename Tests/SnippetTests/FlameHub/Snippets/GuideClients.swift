import FlameHub

func guideClients(
  authURL: ServerAddress, coreURL: ServerAddress, storageURL: ServerAddress, password: String
) async throws -> (realms: Page<Realm>, nodes: Page<Node>, buckets: Page<Bucket>) {
  // snippet.oneByOne
  let account = try FlameCredential(.password("admin", password), tokenAddress: authURL)
  let auth = try FlameAuthClient(server: authURL, auth: .credential(account))
  let core = try FlameCoreClient(server: coreURL, auth: .credential(account))
  let storage = try FlameStorageClient(server: storageURL, auth: .credential(account))
  // snippet.end
  return (try await auth.realms.list(), try await core.nodes.list(), try await storage.buckets.list())
}

func guideClient(server: ServerAddress, password: String) throws -> FlameHubClient {
  // snippet.together
  let hub = try FlameHubClient(server: server, auth: .password("admin", password))
  // snippet.end
  return hub
}

func guideDefaultInstance(password: String) throws -> (
  FlameAuthClient, FlameCoreClient, FlameStorageClient, FlameHubClient
) {
  // snippet.defaultInstance
  let auth = try FlameAuthClient(auth: .password("admin", password))
  let core = try FlameCoreClient(auth: .password("admin", password))
  let storage = try FlameStorageClient(auth: .password("admin", password))
  let hub = try FlameHubClient(auth: .password("admin", password))
  // snippet.end
  return (auth, core, storage, hub)
}

func guideOwnTransport(
  server: ServerAddress, password: String, transport: any Transport
) throws -> FlameHubClient {
  // snippet.transport
  let hub = try FlameHubClient(server: server, auth: .password("admin", password), transport: transport)
  // snippet.end
  return hub
}

func guideRobot(
  _ hub: FlameHubClient, server: ServerAddress, realm: Realm, secret: String
) async throws -> (Robot, FlameHubClient) {
  // snippet.createRobot
  let robot = try await hub.auth.robots.create(.init(name: "my-node-robot", realm: realm, secret: secret))
  // snippet.end

  // snippet.robot
  let asRobot = try FlameHubClient(
    server: server, generation: .hub08, auth: .robot(id: robot.id.rawValue, secret: Secret(secret)))
  // snippet.end
  return (robot, asRobot)
}
