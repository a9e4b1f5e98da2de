public import HubAuth

/// Who asks (wire page, section 3.1).
///
/// It can be stored: encoding it writes passwords and tokens as they are, so keep the result where only its owner can
/// read. Printing and dumping it shows no secret.
public enum HexoskinCredential: Hashable, Sendable {
  /// Nobody. Calls go out all the same; most are refused.
  case anonymous
  /// A user's name, which is the mail address of the account, and password. Requests are signed with the API key.
  case basic(username: String, password: Secret)
  /// A user's token of OAuth 1. Requests are signed with the API key's secret and the token's.
  case oauth1(OAuth1Token)
  /// A user's token of OAuth 2.
  case oauth2(HexoskinOAuth2Token)

  /// A user's name, which is the mail address of the account, and password.
  public static func basic(_ username: String, _ password: Secret) -> HexoskinCredential {
    .basic(username: username, password: password)
  }

  /// A user's name, which is the mail address of the account, and password.
  public static func basic(_ username: String, _ password: String) -> HexoskinCredential {
    .basic(username: username, password: Secret(password))
  }

  /// A user's access token of OAuth 2, which cannot be renewed.
  public static func oauth2(_ accessToken: Secret) -> HexoskinCredential {
    .oauth2(HexoskinOAuth2Token(accessToken: accessToken))
  }

  /// Whether it is nobody.
  public var isAnonymous: Bool { self == .anonymous }
}
