import HubTransport

extension HexoskinEndpoints {
  /// The page where a user decides (wire page, section 3.5): it is opened by a browser.
  static let oauth2Authorize = endpoint("oauth2.authorize", .get, "/api/connect/oauth2/auth/")
  /// Where tokens are asked for.
  static let oauth2Token = endpoint("oauth2.token", .post, "/api/connect/oauth2/token/")
  /// Where temporary credentials are asked for (wire page, section 3.4).
  static let oauth1Request = endpoint("oauth1.request", .post, "/oauth/request_token")
  /// The page where a user decides: it is opened by a browser.
  static let oauth1Authorize = endpoint("oauth1.authorize", .get, "/oauth/authorize")
  /// Where a user's token is asked for.
  static let oauth1Access = endpoint("oauth1.access", .post, "/oauth/access_token")

  /// What leads to a token.
  static let authentication = [oauth2Authorize, oauth2Token, oauth1Request, oauth1Authorize, oauth1Access]
}
