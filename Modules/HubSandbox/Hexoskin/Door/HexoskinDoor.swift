import HubHTTP
import HubJSON

/// Who may come in: credentials, scopes, the throttle, and the endpoints of OAuth.
struct HexoskinDoor: Sendable {
  let settings: HexoskinSandboxConfiguration
  /// The addresses that applications may have browsers sent to; the first is the usual one.
  let callbacks: [String]
  /// The applications by their keys.
  let applications: [String: OAuthApplication]
  var oauth1 = OAuth1Grants()
  var oauth2 = OAuth2Grants()
  var accesses = AccessCounter()
  private let accounts: [HexoskinAccount]

  /// - Parameters:
  ///   - seed: The whole seed; `users`, `applications`, `callbacks` and `tokens` are about the door.
  ///   - settings: How the sandbox is set up.
  init(seed: JSONValue, settings: HexoskinSandboxConfiguration) {
    self.settings = settings
    accounts = (seed["users"]?.arrayValue ?? []).map(HexoskinAccount.init(seed:))
    callbacks = (seed["callbacks"]?.arrayValue ?? []).compactMap(\.stringValue)
    let known = (seed["applications"]?.arrayValue ?? []).map(OAuthApplication.init(seed:))
    applications = Dictionary(known.map { ($0.key, $0) }) { first, _ in first }
    for token in seed["tokens"]?.arrayValue ?? [] { add(token) }
  }

  /// Makes a token known that was given out before; other credentials are passed over.
  ///
  /// - Parameter token: `kind` (`access`, `refresh`, `code`, `oauth1-token`), `value`, `secret`, `client`, `subject`,
  ///   `scope`, `state` and `expiresAt`, as seeds and recordings describe it.
  mutating func add(_ token: JSONValue) {
    let state = token["state"]?.stringValue ?? "valid"
    guard let value = token["value"]?.stringValue, state != "invalid" else { return }
    let application = token["client"]?.stringValue ?? ""
    let user = token["subject"]?.stringValue ?? applications[application]?.owner ?? ""
    let scopes = token["scope"]?.stringValue.map(OAuthScope.list) ?? OAuthScope.all
    let expiry = token["expiresAt"]?.stringValue.flatMap(Timestamp.init)?.seconds ?? (state == "expired" ? 0 : nil)
    let grant = OAuth2Grants.Grant(application: application, user: user, scopes: scopes)
    switch token["kind"]?.stringValue {
    case "access": oauth2.tokens[value] = OAuth2Grants.Access(grant: grant, expiry: expiry)
    case "refresh" where state == "valid": oauth2.refreshes[value] = grant
    case "code":
      oauth2.codes[value] = OAuth2Grants.Code(
        grant: grant, redirect: callbacks.first ?? "", challenge: nil, expiry: expiry ?? .max)
    case "oauth1-token" where state == "valid":
      oauth1.tokens[value] = OAuth1Grants.Token(
        secret: token["secret"]?.stringValue ?? "", application: application, user: user, realms: scopes)
    default: break
    }
  }

  /// Whether the vendor's Python client may sign OAuth 1 in its own way.
  var isLenient: Bool { settings.acceptsDeviatingSignatures }

  /// An active account, by its name and, if there is one, its password.
  func user(named name: String, password: String? = nil) -> HexoskinAccount? {
    accounts.first { $0.email == name && $0.isActive && (password ?? $0.password) == $0.password }
  }

  /// Whether browsers may be sent to an address: one that is registered, or one on this machine, whatever its port
  /// (RFC 8252, 7.3).
  func isRegistered(callback: String) -> Bool {
    callbacks.contains(callback) || URLText(callback).map { $0.scheme == "http" && $0.isLoopback } ?? false
  }
}
