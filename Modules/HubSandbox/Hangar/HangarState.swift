import HubCrypto
import HubHTTP
import HubJSON
import HubTransport

/// Everything that an emulated Hangar remembers, and what it does.
struct HangarState: Sendable {
  var settings: HangarSandboxConfiguration
  var clock: any HubClock
  var randomness: Randomness
  /// Where the server says it is, without a slash at the end.
  var baseURL = "http://127.0.0.1"
  var cdnURL = "http://127.0.0.1"
  /// Signs tokens.
  var tokenSecret = ""
  /// Global roles, and of the older profile the roles of projects and organizations too.
  var roles: [HangarRole] = []
  /// The platforms with their versions, oldest first.
  var platforms: [HangarPlatform] = []
  var users: [HangarUser] = []
  /// The keys, oldest first.
  var keys: [HangarKey] = []
  var projects: [HangarProject] = []
  /// The versions of a project, oldest first, by the project's id.
  var versions: [Int64: [HangarVersion]] = [:]
  var buckets: [String: HangarBucket] = [:]

  init(settings: HangarSandboxConfiguration, clock: any HubClock, random: any RandomSource) throws {
    self.settings = settings
    self.clock = clock
    randomness = Randomness(source: random)
    switch settings.seed {
    case .standard: load(HangarStandardSeed(profile: settings.profile, now: clock.timestamp, random: random).json)
    case .file(let bytes): load(try JSONValue(parsing: bytes))
    }
  }

  var profile: HangarSandboxProfile { settings.profile }
  var isCurrent: Bool { settings.profile == .current }
  var now: Timestamp { clock.timestamp }

  /// The key that a sandbox shows: the first that was made.
  var mainKey: HangarKey? { keys.first }
}
