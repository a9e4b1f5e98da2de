import HubCrypto
import HubHTTP

extension FlameHubState {
  /// Who sent a request; nil when it carries no credentials.
  mutating func caller(of request: SandboxRequest, at service: HubService) throws(HubFailure) -> Caller? {
    if generation == .hub08 { return try hub08Caller(of: request, at: service) }
    guard let value = request.fields[.authorization] else { return nil }
    let parts = value.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let scheme = parts[0].lowercased()
    let credentials = parts.count > 1 ? String(parts[1]) : ""
    switch service {
    case .auth: return try authCaller(scheme, credentials)
    case .core, .storage:
      do {
        return try relayedCaller(scheme, credentials)
      } catch {
        var relayed = error
        relayed.status = 400
        relayed.nature = .bearer
        throw relayed
      }
    }
  }

  private mutating func authCaller(_ scheme: String, _ credentials: String) throws(HubFailure) -> Caller? {
    switch scheme {
    case "bearer" where !credentials.isEmpty: return try caller(bearing: credentials)
    // Basic credentials are those of a client, which mean something to the token endpoint only.
    case "basic" where BasicCredentials(credentials) != nil: return nil
    default: throw .inside("The authorization header could not be read.")
    }
  }

  /// Core and storage let the auth service introspect the token, and relay what it says.
  private mutating func relayedCaller(_ scheme: String, _ credentials: String) throws(HubFailure) -> Caller? {
    guard !credentials.isEmpty else { throw .malformedBearer("The Authorization header is malformed.") }
    guard scheme == "bearer" else {
      throw .malformedBearer("Only Bearer tokens are accepted as authentication method.")
    }
    guard (16...2048).contains(credentials.utf8.count) else { throw .missingTokenParameter }
    if credentials.hasPrefix(" ") { throw .token("The JWT error could not be determined.") }
    return try caller(bearing: credentials)
  }
}
