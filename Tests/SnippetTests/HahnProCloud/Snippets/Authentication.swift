import HahnProCloud

func connectWithASecret(server: ServerAddress, user: String, secret: Secret) throws -> HahnProCloudClient {
  // snippet.given
  let cloud = try HahnProCloudClient(
    server: server, realm: "hpc", auth: .clientCredentials(id: user, secret: secret, method: .basic))
  // snippet.end
  return cloud
}

func connectFromTheEnvironment() throws -> HahnProCloudClient {
  // snippet.environment
  let cloud = try HahnProCloudClient.fromEnvironment()
  // snippet.end
  return cloud
}

func connectFromAFile() throws -> HahnProCloudClient {
  // snippet.file
  let cloud = try HahnProCloudClient.fromEnvironment(envFile: ".env")
  // snippet.end
  return cloud
}

func workForLong(_ cloud: HahnProCloudClient, work: () async throws -> Void) async throws -> [Asset] {
  // snippet.renewal
  let before = try await cloud.assets.list()
  try await work()  // longer than the token lives
  let after = try await cloud.assets.list()  // the same client, with a new token
  // snippet.end
  return before.items + after.items
}

func rolesOfTheUser(_ cloud: HahnProCloudClient) async throws -> [String] {
  // snippet.roles
  let roles = try await cloud.currentUserRoles() ?? []
  print(roles.contains("user"))
  // snippet.end
  return roles
}
