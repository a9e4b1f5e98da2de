import FlameHub

func connectToTheDefaultServer(password: String) throws -> FlameHubClient {
  // snippet.defaultServer
  let hub = try FlameHubClient(auth: .password("admin", password))
  // snippet.end
  return hub
}

func connectToAGateway(password: String) throws -> FlameHubClient {
  // snippet.gateway
  let hub = try FlameHubClient(server: .localhost(port: 3000), auth: .password("admin", password))
  // snippet.end
  return hub
}

func connectToServices(secret: Secret) throws -> FlameHubClient {
  // snippet.services
  let servers = FlameServers(
    auth: "https://auth.example.org", core: "https://example.org/hub/core", storage: "https://storage.example.org",
    token: "https://login.example.org")
  let hub = try FlameHubClient(servers: servers, auth: .client(id: "my-client", secret: secret))
  // snippet.end
  return hub
}

func connectOneByOne(
  authURL: ServerAddress, coreURL: ServerAddress, password: String
) async throws -> (user: FlameUser, nodes: Page<Node>) {
  // snippet.alone
  let credential = try FlameCredential(.password("admin", password), tokenAddress: authURL)
  let auth = try FlameAuthClient(server: authURL, auth: .credential(credential))
  let core = try FlameCoreClient(server: coreURL, auth: .credential(credential))

  let me = try await auth.users.get("@me")
  let nodes = try await core.nodes.list()  // with the same token
  // snippet.end
  return (me, nodes)
}

func connectWithAToken(server: ServerAddress, token: Secret) throws -> FlameHubClient {
  // snippet.bearer
  let hub = try FlameHubClient(server: server, auth: .bearer(token))
  // snippet.end
  return hub
}

func connectWithOptions(server: ServerAddress, password: String) throws -> FlameHubClient {
  // snippet.options
  var options = ClientOptions()
  options.timeout = .seconds(20)
  options.retry.attempts = 5
  options.userAgent = "node-inventory/1.2 (ops@example.org)"
  let hub = try FlameHubClient(server: server, auth: .password("admin", password), options: options)
  // snippet.end
  return hub
}

func oneCallUnlikeTheOthers(_ hub: FlameHubClient) async throws -> Page<Realm> {
  // snippet.requestOptions
  let realms = try await hub.auth.realms.list(options: .init(timeout: .seconds(5), auth: .anonymous, retry: .never))
  // snippet.end
  return realms
}

func oneCallAsSomebodyElse(_ hub: FlameHubClient, token: Secret, other: FlameCredential) async throws -> [Int] {
  // snippet.otherAccount
  let asToken = try await hub.core.nodes.list(options: .init(auth: .other(BearerToken(token))))
  let asOther = try await hub.storage.buckets.list(options: .init(auth: .other(other)))
  // snippet.end
  return [asToken.total, asOther.total]
}

func connectWithOtherAccounts(
  server: ServerAddress, password: String, secret: Secret, refreshToken: Secret
) throws -> [FlameHubClient] {
  // snippet.accounts
  let jane = try FlameHubClient(server: server, auth: .password("jane", password, realm: "research"))
  let machine = try FlameHubClient(server: server, auth: .client(id: "my-client", secret: secret))  // not in Hub 0.8
  let continued = try FlameHubClient(server: server, auth: .session(refreshToken: refreshToken))
  let nobody = try FlameHubClient(server: server, auth: .none)  // may read realms, for example
  // snippet.end
  return [jane, machine, continued, nobody]
}
