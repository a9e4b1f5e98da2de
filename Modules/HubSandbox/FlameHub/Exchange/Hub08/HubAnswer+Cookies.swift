import HubHTTP

// Cookies as authup beta.26 sets them (flame-hub.md, 10.3).
extension HubAnswer {
  /// What the recorded servers have as their cookies' domain.
  private static let cookieDomain = "localhost"

  /// Sets a cookie; its life is what `Max-Age` says.
  mutating func setCookie(_ name: String, _ value: String, life: Int) {
    fields.append(
      HTTPField(
        name: .setCookie, value: "\(name)=\(value); Max-Age=\(life); Domain=\(Self.cookieDomain); Path=/"))
  }

  /// Ends a login that is held in cookies.
  mutating func clearCookies() {
    for name in ["access_token", "refresh_token", "access_token_expire_date"] { setCookie(name, "", life: 0) }
  }
}
