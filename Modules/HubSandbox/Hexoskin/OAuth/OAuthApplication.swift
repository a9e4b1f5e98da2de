import HubJSON

/// An application that is registered: an API key with its secret.
struct OAuthApplication: Sendable {
  let key: String
  let secret: String
  /// The one grant that it may use (wire page, 3.5).
  let grant: String
  /// Who says yes or no on the authorization pages.
  let owner: String
  let isDenied: Bool

  init(seed: JSONValue) {
    key = seed["key"]?.stringValue ?? ""
    secret = seed["secret"]?.stringValue ?? ""
    grant = seed["grant"]?.stringValue ?? ""
    owner = seed["consentsAs"]?.stringValue ?? ""
    isDenied = seed["denies"]?.boolValue ?? false
  }

  /// Whether it may ask the token endpoint for this.
  func mayUse(grant: String) -> Bool {
    grant == self.grant || grant == "refresh_token" && self.grant != "implicit"
  }

  /// Whether it may ask the authorization page for this.
  func mayUse(responseType: String) -> Bool {
    responseType == "code" && grant == "authorization_code" || responseType == "token" && grant == "implicit"
  }
}
