import HubHTTP

// The three steps of OAuth 1.0a (wire page, 3.4), in the order in which the library checks.
extension HexoskinDoor {
  /// `/oauth/request_token`: temporary credentials.
  mutating func requestToken(_ exchange: OAuthExchange) throws(OAuth1Failure) -> SandboxResponse {
    let request = try OAuth1Request(exchange.request, method: exchange.request.method, url: exchange.url)
    try request.check(now: exchange.now)
    let realms = request.realm.map { $0.split(separator: " ", omittingEmptySubsequences: false).map(String.init) }
    if let realms, !Set(realms).isSubset(of: OAuthScope.all) {
      throw OAuth1Failure(message: "Invalid realm \(Self.list(realms)). Allowed are \(Self.list(OAuthScope.all)).")
    }
    guard let callback = request.callback else { throw OAuth1Failure(message: "Missing callback URI.") }
    guard oauth1.isNew(request, now: exchange.now), let key = request.consumerKey, let application = applications[key],
      callback == "oob" || isRegistered(callback: callback),
      request.isSigned(secret: application.secret, tokenSecret: "", leniently: isLenient)
    else { return .page(401) }
    let token = OAuthKey.random(exchange.randomness)
    let secret = OAuthKey.random(exchange.randomness)
    oauth1.requests[token] = OAuth1Grants.Request(
      secret: secret, application: key, callback: callback, realms: realms ?? OAuthScope.all)
    return .form(
      200,
      [
        QueryItem("oauth_token", token), QueryItem("oauth_token_secret", secret),
        QueryItem("oauth_callback_confirmed", "true"),
      ])
  }

  /// `/oauth/authorize`: the page on which the user says yes, which here happens by itself.
  mutating func authorizeToken(_ exchange: OAuthExchange) -> SandboxResponse {
    let items = exchange.parameters
    guard let token = items.last(where: { $0.name == "oauth_token" })?.value, var request = oauth1.requests[token],
      let application = applications[request.application]
    else { return .page(401, "<h1>Unknown token</h1>") }
    var answer = [QueryItem("oauth_token", token)]
    if settings.deniesConsent || application.isDenied {
      // The RFC leaves open how a refusal is told; this is how OAuth 2 does.
      answer += [QueryItem("error", "access_denied"), QueryItem("error_description", Self.refusal)]
    } else {
      let verifier = OAuthKey.random(exchange.randomness)
      request.verifier = verifier
      oauth1.requests[token] = request
      answer.append(QueryItem("oauth_verifier", verifier))
    }
    if request.callback == "oob" { return .form(200, answer) }
    return .redirect(to: OAuthForm.url(request.callback, adding: answer))
  }

  /// `/oauth/access_token`: token credentials for temporary ones.
  mutating func accessToken(_ exchange: OAuthExchange) throws(OAuth1Failure) -> SandboxResponse {
    let request = try OAuth1Request(exchange.request, method: exchange.request.method, url: exchange.url)
    try request.check(now: exchange.now)
    guard let name = request.token else { throw OAuth1Failure(message: "Missing resource owner.") }
    guard OAuthKey.isWellFormed(name) else { throw OAuth1Failure(message: "Invalid resource owner key format.") }
    guard let verifier = request.verifier else { throw OAuth1Failure(message: "Missing verifier.") }
    guard OAuthKey.isWellFormed(verifier) else { throw OAuth1Failure(message: "Invalid verifier format.") }
    guard oauth1.isNew(request, now: exchange.now), let key = request.consumerKey, let application = applications[key],
      let granted = oauth1.requests[name], granted.application == key, granted.verifier == verifier,
      request.isSigned(secret: application.secret, tokenSecret: granted.secret, leniently: isLenient)
    else { return .page(401) }
    let token = OAuthKey.random(exchange.randomness)
    let secret = OAuthKey.random(exchange.randomness)
    oauth1.requests[name] = nil
    oauth1.tokens[token] = OAuth1Grants.Token(
      secret: secret, application: key, user: application.owner, realms: granted.realms)
    return .form(
      200,
      [
        QueryItem("oauth_token", token), QueryItem("oauth_token_secret", secret),
        QueryItem("oauth_authorized_realms", granted.realms.joined(separator: " ")),
      ])
  }

  /// Whose a request to a resource is, nil when it does not verify for whatever reason.
  mutating func token(of request: SandboxRequest, method: String, url: String, now: Int64) -> OAuth1Grants.Token? {
    do throws(OAuth1Failure) {
      let signed = try OAuth1Request(request, method: method, url: url)
      try signed.check(now: now)
      guard let name = signed.token, OAuthKey.isWellFormed(name), oauth1.isNew(signed, now: now),
        let key = signed.consumerKey, let application = applications[key], let token = oauth1.tokens[name],
        token.application == key,
        signed.isSigned(secret: application.secret, tokenSecret: token.secret, leniently: isLenient)
      else { return nil }
      return token
    } catch {
      return nil
    }
  }

  /// A list as the library's language prints it.
  private static func list(_ texts: [String]) -> String {
    "[" + texts.map { "'\($0)'" }.joined(separator: ", ") + "]"
  }
}
