import Hexoskin

func authorizeByCode(_ hexo: HexoskinClient, browse: (String) async throws -> String) async throws {
  // snippet.code
  let login = try hexo.oauth2.authorization(callback: "https://app.example/cb", scope: .readonly)
  let received = try await browse(login.url)  // the user decides there, and comes back to the callback
  try await hexo.oauth2.complete(login, callback: received)  // the whole address
  // snippet.end
}

func authorizeImplicitly(_ hexo: HexoskinClient, browse: (String) async throws -> String) async throws {
  // snippet.implicit
  let login = try hexo.oauth2.implicitAuthorization(callback: "https://app.example/cb", scope: .readonly)
  let received = try await browse(login.url)
  try await hexo.oauth2.complete(login, callback: received)  // sends nothing: the token is in the address
  // snippet.end
}

func authorizeByPassword(_ hexo: HexoskinClient, username: String, password: Secret) async throws {
  // snippet.password
  try await hexo.oauth2.logIn(username, password, scope: .readonly)
  // snippet.end
}

func renew(_ hexo: HexoskinClient) async throws {
  // snippet.refresh
  try await hexo.oauth2.refresh()
  // snippet.end
}

func clientThatRenews(
  server: ServerAddress, key: String, secret: Secret, _ credential: HexoskinCredential
) throws -> HexoskinClient {
  // snippet.refreshes
  let hexo = try HexoskinClient(
    server: server, apiKey: key, apiSecret: secret, auth: credential, refreshesTokens: true)
  // snippet.end
  return hexo
}

func authorizeByOAuth1(_ hexo: HexoskinClient, browse: (String) async throws -> String) async throws {
  // snippet.oauth1
  let login = try await hexo.oauth1.authorization(callback: "https://app.example/cb")
  let received = try await browse(login.url)
  try await hexo.oauth1.complete(login, callback: received)
  // snippet.end
}

func keepTheLogin(_ hexo: HexoskinClient, browse: (String) async throws -> String) async throws {
  // snippet.between
  let login = try hexo.oauth2.authorization(callback: "https://app.example/cb", scope: [.readonly, .readwrite])
  let kept = try HubJSONEncoder().encode(login)  // in the user's session, say; with its secrets
  let received = try await browse(login.url)
  let begun = try HubJSONDecoder().decode(OAuth2Authorization.self, from: kept)
  try await hexo.oauth2.complete(begun, callback: received)
  // snippet.end
}

func refusedCallback(
  _ hexo: HexoskinClient, _ login: OAuth2Authorization, received: String
) async throws -> AuthorizationCallbackError.Reason? {
  // snippet.refused
  do {
    try await hexo.oauth2.complete(login, callback: received)
  } catch let error as AuthorizationCallbackError {
    print(error)  // .refused: the user said no; .stateMismatch: somebody else may have begun it; nothing was sent
    return error.reason
  }
  // snippet.end
  return nil
}
