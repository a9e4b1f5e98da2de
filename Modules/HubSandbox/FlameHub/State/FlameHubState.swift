import HubJSON
import HubTransport

/// Everything that a Hub remembers, and what it does: a request changes it in one go or not at all.
struct FlameHubState: Sendable {
  static let masterRealm = "master"
  static let administratorRole = "admin"

  /// Which Hub it is.
  let release: HubRelease
  var settings: FlameHubSandboxConfiguration
  var clock: any HubClock
  var randomness: Randomness
  var signer: HubSigner
  var records: RecordStore
  /// Passwords of users and secrets of clients, by id, as they were given. They are compared and never written out.
  var secrets: [String: String] = [:]
  /// The bytes of stored files, by id.
  var contents: [String: StoredContent] = [:]
  /// The lines of the telemetry store, oldest first.
  var logs: [LogEntry] = []
  /// Work that is under way.
  var jobs: [Job] = []
  /// When the master images were last synchronized; Hub 0.8 refuses to do it again so soon.
  var synchronizedAt: Timestamp?
  var tokens = TokenStore()
  var windows: [HubService: RateWindow] = [:]
  /// Where the auth service is reached, for issuers and the discovery document.
  var authURL = ""

  init(settings: FlameHubSandboxConfiguration, clock: any HubClock, random: any RandomSource) throws {
    release = try HubRelease(version: settings.version)
    records = RecordStore(ResourceCatalogue(release))
    self.settings = settings
    self.clock = clock
    randomness = Randomness(source: random)
    signer = try HubSigner()
    try plant(settings.seed)
  }

  /// The clock's time, with the milliseconds that all records have.
  var now: Timestamp {
    let now = clock.timestamp
    return Timestamp(secondsSince1970: now.seconds, nanoseconds: now.nanoseconds)
  }

  /// What the server speaks.
  var generation: HubGeneration { release.generation }

  /// Life of access tokens in seconds.
  var tokenLife: Int { settings.tokenLife ?? generation.tokenLife }

  var nowText: JSONValue { .string(now.description) }

  /// The time that a changed record gets: the older generation's database stores whole seconds there.
  var updateText: JSONValue {
    generation == .hub08 ? .string(Timestamp(secondsSince1970: now.seconds).description) : nowText
  }
}
