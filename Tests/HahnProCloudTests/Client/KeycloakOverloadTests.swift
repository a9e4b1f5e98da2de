import HahnProCloud
import HubTesting
import Testing

struct KeycloakOverloadTests {
  /// A realm that is too busy to say where its token endpoint is has refused nobody.
  @Test func aBusyRealmIsNoRefusal() async throws {
    var options = ClientOptions()
    options.timeout = nil
    options.retry = .never
    let transport = StubTransport(status: .tooManyRequests, json: "{}")
    let cloud = try HahnProCloudClient(
      server: "https://cloud.example", auth: .clientCredentials(id: "a", secret: "b", method: .basic),
      transport: transport, options: options, clock: ManualClock(), random: SeededRandom(seed: 1))
    let error = await #expect(throws: HTTPClientError.self) { try await cloud.assets.list() }
    #expect(error?.status == .tooManyRequests)
  }
}
