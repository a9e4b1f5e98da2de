import FlameHub
import HubTesting
import Synchronization

extension FlameOutput {
  /// What a login ended in: the token that the client keeps, and presents.
  ///
  /// - Parameters:
  ///   - exchange: The request for the token, and its answer.
  ///   - kept: What the client keeps.
  ///   - presented: The credential of the request that followed.
  /// - Returns: What it was, to be held beside the answer.
  static func token(_ exchange: RecordedExchange, kept: StoredToken?, presented: String?) -> FlameOutput {
    FlameOutput { _ in
      let body = try JSONValue(parsing: exchange.responseBody)
      var faults = try token(exchange).faults(exchange)
      let access = body["access_token"]?.stringValue ?? ""
      if kept?.accessToken.exposed != access { faults.append("another access token is kept") }
      if kept?.refreshToken?.exposed != body["refresh_token"]?.stringValue {
        faults.append("another refresh token is kept")
      }
      if presented != "Bearer \(access)" { faults.append("another token is presented") }
      // What the token itself says can make its life shorter by the seconds that lie between two clocks.
      let life = body["expires_in"]?.intValue ?? 0
      let expiry = (kept?.expiresAt?.seconds ?? 0) - exchange.startedAt.seconds
      if !(life - 2...life + 1).contains(expiry) { faults.append("a life of \(expiry) seconds, not \(life)") }
      return faults
    }
  }

  /// What the client reads of a token service's answer, member by member.
  static func token(_ exchange: RecordedExchange) throws -> FlameOutput {
    let response = try TokenResponse(
      parsing: exchange.responseBody, head: exchange.response, now: exchange.startedAt.seconds)
    return FlameOutput { exchange in
      var rest = try JSONValue(parsing: exchange.responseBody).objectValue ?? [:]
      let read: [(String, JSONValue?)] = [
        ("access_token", .string(response.accessToken.exposed)),
        ("token_type", response.tokenType.map(JSONValue.string)),
        ("scope", response.scope.map(JSONValue.string)),
        ("refresh_token", response.refreshToken.map { .string($0.exposed) }),
        ("expires_in", response.expiresIn.map { .number(JSONNumber($0.components.seconds)) }),
      ]
      var faults: [String] = []
      for (name, value) in read {
        if rest[name] != value { faults.append("\(name) changed") }
        rest[name] = nil
      }
      // How long a refresh token lives shows when it is used (wire page, section 2.1).
      rest["refresh_token_expires_in"] = nil
      return faults + rest.keys.map { "\($0) is unknown" }
    }
  }
}

/// Keeps a client's token in memory, to be looked at.
final class KeptToken: TokenStore {
  private let kept = Mutex<StoredToken?>(nil)

  var token: StoredToken? { kept.withLock { $0 } }

  func load() async throws -> StoredToken? { nil }

  func save(_ token: StoredToken) async throws { kept.withLock { $0 = token } }

  func clear() async throws { kept.withLock { $0 = nil } }
}
