import HahnProCloud
import Testing

/// Every recorded request that belongs to an operation is produced by its Swift call, or cannot be made by one.
@Test func hahnProCloudRequests() async throws {
  let count = try await RequestCount(of: "hahnpro-cloud", with: HahnProRequestReader.self)
  #expect(count.failed == 0)
  // What is produced of the fixtures here; a client that begins to refuse some of it shows.
  #expect(count.made() >= 174)
  // Every token request of the vendor's package carries an assertion for two audiences, which ours never do.
  for operation in HahnProEndpoints.all.map(\.name) where operation != KeycloakRealm.tokenEndpoint.name {
    #expect(count.produced[operation, default: 0] > 0, "\(operation)")
  }
}

/// The same for Keycloak: discovery, and the token requests of every client authentication that there is.
@Test func keycloakRequests() async throws {
  let count = try await RequestCount(of: "keycloak", with: HahnProRequestReader.self)
  #expect(count.failed == 0)
  #expect(count.made() >= 50)
  #expect(count.produced["auth.discovery", default: 0] > 0)
  #expect(count.produced["auth.token", default: 0] > 0)
}
