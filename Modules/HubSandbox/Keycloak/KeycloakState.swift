import HubCrypto
import HubHTTP
import HubJSON

/// Everything that an emulated Keycloak remembers, and what it does.
struct KeycloakState: Sendable {
  var realms: [KeycloakRealm]
  var version = KeycloakVersion.v26_7_3
  var allowsSeveralAudiences = false
  /// What stands before `/realms`: `/auth` or nothing.
  var path = "/auth"
  let signer: TokenSigner
  /// The id by which tokens name the key: like Keycloak, a SHA-256 digest in base64url.
  let keyID: String
  /// The tokens that are out, as they were sent.
  private var tokens: [String: KeycloakToken] = [:]
  /// The ids of assertions that were used, with the time of their end in seconds since 1970.
  var usedAssertions: [String: Int64] = [:]
  /// The ids of the accounts that clients have, as far as the configuration names none.
  private var accountIDs: [String: String] = [:]

  init(realms: [KeycloakRealm]) throws(CryptoError) {
    self.realms = realms
    signer = try TokenSigner()
    keyID = Base64URL.encode(try HashFunction.sha256.digest(of: signer.publicKey.spkiDER))
  }

  /// A token that was issued here and is not over.
  func token(_ text: String, now: Timestamp) -> KeycloakToken? {
    tokens[text].flatMap { $0.expiry > now.seconds ? $0 : nil }
  }

  mutating func add(_ token: KeycloakToken, as text: String, now: Timestamp) {
    if tokens.count >= 1000 { tokens = tokens.filter { $0.value.expiry > now.seconds } }
    tokens[text] = token
  }

  /// The id of a client's account; it stays the same.
  mutating func accountID(of client: KeycloakSandboxClient, in realm: KeycloakRealm, _ randomness: Randomness)
    -> String
  {
    if let id = client.accountID { return id }
    let key = "\(realm.name)/\(client.id)"
    let id = accountIDs[key] ?? randomness.uuid()
    accountIDs[key] = id
    return id
  }
}
