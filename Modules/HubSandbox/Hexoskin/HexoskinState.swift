import HubHTTP
import HubJSON
import HubTransport

/// Everything that an emulated Hexoskin remembers, and what it does.
struct HexoskinState: Sendable {
  var settings: HexoskinSandboxConfiguration
  var clock: any HubClock
  var randomness: Randomness
  /// Where the server says it is, without a slash at the end.
  var baseURL = "http://127.0.0.1"
  /// The application that a sandbox shows, and its owner.
  let mainAccount: (key: String, secret: String, user: String, password: String)
  /// Who may come in.
  var door: HexoskinDoor
  /// The resources by their names.
  var resources: [String: HexoskinResource] = [:]
  var tables: [String: HexoskinTable] = [:]
  /// The users whose objects a user sees, by the user's id.
  var seen: [Int64: Set<Int64>] = [:]
  /// The resources that answer writing without a body (wire page, 5.7).
  var bodiless: Set<String> = []

  init(settings: HexoskinSandboxConfiguration, clock: any HubClock, random: any RandomSource) throws {
    self.settings = settings
    self.clock = clock
    randomness = Randomness(source: random)
    let seed: JSONValue =
      switch settings.seed {
      case .standard: HexoskinStandardSeed.json
      case .file(let bytes): try JSONValue(parsing: bytes)
      }
    door = HexoskinDoor(seed: seed, settings: settings)
    let application = seed["applications"]?[0]
    let owner = application?["consentsAs"]?.stringValue ?? ""
    let user = seed["users"]?.arrayValue?.first { $0["email"]?.stringValue == owner }
    mainAccount = (
      application?["key"]?.stringValue ?? "", application?["secret"]?.stringValue ?? "", owner,
      user?["password"]?.stringValue ?? ""
    )
    load(seed)
  }

  var now: Timestamp { clock.timestamp }
}
