import HubErrors

extension HangarCredential {
  /// What the refusal of a key means, and what to do (wire page, section 3.2).
  static func explain(_ error: HubAPIError, wasAccepted: Bool) -> String? {
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
