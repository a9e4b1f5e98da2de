@_spi(Backend) import HubAuth
import HubErrors
import HubTransport

extension HangarEnvironment {
  /// What puts tokens on requests, nil for callers without a name.
  func authorizer(_ authentication: HangarAuthentication, at origin: ServerOrigin) throws -> (any Authorizer)? {
    switch authentication.kind {
    case .anonymous: return nil
    case .shared(let authorizer): return authorizer
    case .key(let key):
      let issuer = APIKeyTokenIssuer(
        HangarEndpoints.authenticate, at: origin, pipeline: pipeline(), clock: clock, explain: Self.explain)
      // `exp` alone is right: what the answer says of a life is that of something else (wire page, section 3.3).
      var policy = TokenPolicy.standard
      policy.earlyLimit = .seconds(30)
      return TokenCredential(
        .apiKey(try HangarKey.checked(key)), issuer: issuer, policy: policy, scheme: "HangarAuth", clock: clock,
        random: random)
    }
  }

  /// What the refusal of a key means, and what to do (wire page, section 3.2).
  private static func explain(_ error: HubAPIError, wasAccepted: Bool) -> String? {
    guard error.status == .badRequest else { return nil }
    switch error.details?["message"]?.stringValue {
    case "No valid API Key found":
      return wasAccepted
        ? "the API key was revoked: Hangar gave tokens for it before, and does not know it any more; make a new one on "
          + "the site"
        : "Hangar does not know the API key: it was revoked, or is one of another server; make a new one on the site"
    case "API Key has expired": return "the API key has expired; make a new one on the site"
    case "Badly formatted API Key": return "Hangar does not take this for an API key; copy it from the site again"
    default: return nil
    }
  }
}
