import Hexoskin
import HubTesting

/// Reads what tokens were asked for with back into the logins that ask like that (wire page, sections 3.4 and 3.5).
struct HexoskinTokenReading {
  let call: HexoskinRecordedCall
  let signature: HexoskinSignature
  /// A client of an application, for whom a request and what the server sends with it are played.
  let client: (_ key: String, _ secret: String, _ time: Int64?, StubTransport) throws -> HexoskinClient

  func produce() async throws -> StubTransport.Sent? {
    try call.expectNoQuery()
    switch call.match.endpoint.name {
    case "oauth2.token": return try await token()
    case "oauth1.request", "oauth1.access": return try await oauth1()
    default: throw Unmakeable("what the user's browser asks for")
    }
  }

  private func token() async throws -> StubTransport.Sent? {
    guard let field = call.exchange.request.headerFields[.authorization] else {
      throw Unmakeable("an application that does not prove itself, or in the form")
    }
    guard let application = RecordedBasic(field) else { throw Unmakeable("an authentication scheme that is not ours") }
    let form = try form()
    let stub = recorded
    let hexo = try client(application.id, application.secret, nil, stub)
    switch form["grant_type"] {
    case "password":
      let (name, password) = (try value("username", form), try value("password", form))
      try expect(form, ["username", "password", "scope"])
      let scope = form["scope"].map(HexoskinScope.init(rawValue:))
      try await attempt { try await hexo.oauth2.logIn(name, password, scope: scope) }
    case "authorization_code":
      let (code, redirect) = (try value("code", form), try value("redirect_uri", form))
      try expect(form, ["code", "redirect_uri"])
      let login = try hexo.oauth2.authorization(callback: redirect, usesProofKey: false)
      let state = [QueryItem](queryString: login.url.split(separator: "?", maxSplits: 1)[1]).first {
        $0.name == "state"
      }
      let query = [QueryItem("code", code), state].compactMap(\.self).queryString
      let callback = redirect + (redirect.contains("?") ? "&" : "?") + query
      try await attempt { try await hexo.oauth2.complete(login, callback: callback) }
    case "refresh_token":
      let token = try value("refresh_token", form)
      try expect(form, ["refresh_token"])
      hexo.credentials.set(.oauth2(HexoskinOAuth2Token(accessToken: "old", refreshToken: Secret(token))))
      try await attempt { try await hexo.oauth2.refresh() }
    case nil: throw Unmakeable("a parameter that is missing")
    default: throw Unmakeable("a grant that the module does not have")
    }
    return stub.sent.first
  }

  private func oauth1() async throws -> StubTransport.Sent? {
    guard let oauth = signature.oauth(of: call.exchange.request) else {
      throw Unmakeable("an authentication scheme that is not ours")
    }
    guard oauth.fits, let key = oauth.parameters["oauth_consumer_key"], let secret = signature.secrets[key] else {
      throw Unmakeable("a signature that does not fit the address and the documented secret")
    }
    let time = oauth.parameters["oauth_timestamp"].flatMap { Int64($0) }
    guard call.match.endpoint.name == "oauth1.access" else {
      let stub = recorded
      let hexo = try client(key, secret, time, stub)
      guard let callback = oauth.parameters["oauth_callback"] else { throw Unmakeable("a parameter that is missing") }
      try await attempt { try await hexo.oauth1.authorization(callback: callback) }
      return stub.sent.first
    }
    guard let token = oauth.parameters["oauth_token"], let verifier = oauth.parameters["oauth_verifier"] else {
      throw Unmakeable("a parameter that is missing")
    }
    let temporary = [
      QueryItem("oauth_token", token), QueryItem("oauth_token_secret", signature.secrets[token] ?? ""),
      QueryItem("oauth_callback_confirmed", "true"),
    ]
    let stub = StubTransport { [call] sent in
      guard sent.request.path.hasSuffix("request_token") else { return call.answer }
      let fields: HTTPFields = [.contentType: "application/x-www-form-urlencoded"]
      return ReceivedResponse(
        head: HTTPResponse(status: .ok, headerFields: fields), bytes: Array(temporary.queryString.utf8))
    }
    let hexo = try client(key, secret, time, stub)
    let login = try await hexo.oauth1.authorization(callback: oauth.parameters["oauth_callback"] ?? "oob")
    try await attempt { try await hexo.oauth1.complete(login, verifier: Secret(verifier)) }
    return stub.sent.dropFirst().first
  }

  private var recorded: StubTransport { StubTransport { [call] _ in call.answer } }

  private func form() throws -> [String: String] {
    let type = call.exchange.request.headerFields[.contentType].flatMap(MediaType.init)
    guard type?.essence == "application/x-www-form-urlencoded" else { throw Unmakeable("a body of another media type") }
    var values: [String: String] = [:]
    for item in [QueryItem](queryString: String(decoding: call.exchange.requestBody ?? [], as: UTF8.self)) {
      guard values.updateValue(item.value, forKey: item.name) == nil else { throw Unmakeable("a repeated parameter") }
    }
    return values
  }

  private func value(_ name: String, _ form: [String: String]) throws -> String {
    guard let value = form[name] else { throw Unmakeable("a parameter that is missing") }
    return value
  }

  private func expect(_ form: [String: String], _ names: Set<String>) throws {
    guard Set(form.keys).subtracting(["grant_type"]).isSubset(of: names) else {
      throw Unmakeable("a parameter that the operation does not have")
    }
  }
}
