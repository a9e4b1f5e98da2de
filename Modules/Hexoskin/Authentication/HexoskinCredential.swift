public import HubAuth

/// Who asks: what goes along with a call beside the API key (wire page, section 3.1).
///
/// It can be stored: encoding it writes passwords and tokens as they are, so keep the result where only its owner can
/// read. Printing and dumping it shows no secret.
public enum HexoskinCredential: Hashable, Sendable {
  /// Nobody. Calls go out all the same; most are refused.
  case anonymous
  /// A user's name, which is the mail address of the account, and password. Requests are signed with the API key.
  case basic(username: String, password: Secret)

  /// A user's name, which is the mail address of the account, and password.
  public static func basic(_ username: String, _ password: Secret) -> HexoskinCredential {
    .basic(username: username, password: password)
  }

  /// A user's name, which is the mail address of the account, and password.
  public static func basic(_ username: String, _ password: String) -> HexoskinCredential {
    .basic(username: username, password: Secret(password))
  }

  /// Whether it is nobody.
  public var isAnonymous: Bool { self == .anonymous }
}
