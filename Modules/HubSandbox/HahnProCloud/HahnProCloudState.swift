import HubHTTP
import HubJSON
import HubTransport

/// Everything that an emulated HahnPRO Cloud remembers, and what it does: a request changes it in one go or not at all.
struct HahnProCloudState: Sendable {
  var keycloak: KeycloakState
  var clock: any HubClock
  var randomness: Randomness
  /// The objects of all services, those in the trash included.
  var tables: [DataService: RecordTable] = [:]
  /// The revisions of objects, oldest first, by the object's id.
  var revisions: [String: [JSONObject]] = [:]
  /// The bytes of contents, by the id of the content.
  var files: [String: [UInt8]] = [:]
  /// The values of time series by their timestamps in milliseconds, by the id of the series.
  var values: [String: [Int64: JSONValue]] = [:]
  /// The level that an event has by its cause, by the id of the asset.
  var eventLevels: [String: JSONObject] = [:]

  init(keycloak: KeycloakState, clock: any HubClock, random: any RandomSource) {
    self.keycloak = keycloak
    self.clock = clock
    randomness = Randomness(source: random)
  }

  init(settings: HahnProCloudSandboxConfiguration, clock: any HubClock, random: any RandomSource) throws {
    var realm = KeycloakRealm(name: settings.realm)
    realm.tokenLife = settings.tokenLife
    realm.clients = [settings.client] + settings.otherClients
    var keycloak = try KeycloakState(realms: [realm])
    keycloak.version = settings.keycloakVersion
    keycloak.allowsSeveralAudiences = settings.allowsSeveralAudiences
    keycloak.path = settings.hasAuthPrefix ? "/auth" : ""
    self.init(keycloak: keycloak, clock: clock, random: random)
  }

  /// The clock's time, with the milliseconds that all dates have.
  var now: Timestamp {
    let now = clock.timestamp
    return Timestamp(secondsSince1970: now.seconds, nanoseconds: now.nanoseconds)
  }

  /// Answers a request to a service, all fields included. What a failed request had changed is undone.
  mutating func respond(to request: SandboxRequest, at service: CloudService) -> SandboxResponse {
    if service == .auth { return keycloak.respond(to: request, now: now, randomness: randomness) }
    let before = self
    var response: SandboxResponse
    do {
      response = try route(request).response
    } catch {
      self = before
      response = error.response
    }
    response.fields[.date] = HTTPDate.text(secondsSince1970: now.seconds)
    if request.method == "HEAD" { response.body = [] }
    return response
  }
}
