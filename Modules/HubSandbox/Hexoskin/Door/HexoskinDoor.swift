import HubCrypto
import HubHTTP
import HubJSON

/// Who may come in: credentials, scopes, the throttle, and the endpoints of OAuth.
struct HexoskinDoor: Sendable {
  private var users: [JSONObject]

  /// - Parameters:
  ///   - seed: The whole seed; `users`, `applications`, `callbacks`, `tokens` and `server` are about the door.
  ///   - settings: How the sandbox is set up.
  init(seed: JSONValue, settings: HexoskinSandboxConfiguration) {
    users = (seed["users"]?.arrayValue ?? []).compactMap(\.objectValue)
  }

  /// Answers a request to an endpoint of OAuth.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - url: The whole URL as the client was to sign it.
  ///   - now: The time.
  ///   - randomness: Where tokens come from.
  /// - Returns: nil for any other path.
  mutating func respond(
    to request: SandboxRequest, at url: String, now: Timestamp, randomness: Randomness
  ) -> SandboxResponse? { nil }

  /// Lets somebody in to a resource, or refuses: 401 without credentials, 429 over the throttle, 403 for a scope.
  mutating func admit(_ knock: HexoskinKnock) throws(HexoskinRefusal) -> HexoskinVisitor {
    let words = (knock.request.fields[.authorization] ?? "").split(separator: " ").map(String.init)
    guard words.count == 2, words[0].lowercased() == "basic", let bytes = Base64.decode(words[1]) else {
      throw .empty(401, [.wwwAuthenticate: "Basic Realm=\"django-tastypie\""])
    }
    let parts = String(decoding: bytes, as: UTF8.self).split(separator: ":", maxSplits: 1).map(String.init)
    guard parts.count == 2,
      let user = users.first(where: { $0.text("email") == parts[0] && $0.text("password") == parts[1] }),
      user.isTrue("active")
    else { throw .empty(401, [.wwwAuthenticate: "Basic Realm=\"django-tastypie\""]) }
    return HexoskinVisitor(user: user["id"]?.intValue, email: parts[0])
  }

  /// Counts a request that a handler answered (wire page, 5.9).
  mutating func count(_ visitor: HexoskinVisitor, at resource: String, now: Timestamp) {}
}
