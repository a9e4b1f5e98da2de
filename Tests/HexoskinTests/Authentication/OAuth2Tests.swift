import Hexoskin
import HubTesting
import Testing

@Suite struct OAuth2Tests {
  private static let token = #"""
    {"access_token": "AT1", "expires_in": 3600, "token_type": "Bearer", "scope": "readonly", "refresh_token": "RT1",
    "unheard": 1}
    """#
  private static let owned = HexoskinCredential.oauth2(
    HexoskinOAuth2Token(
      accessToken: "AT1", refreshToken: "RT1", expiresAt: Timestamp(secondsSince1970: 1_400_003_600), scope: .readonly))

  /// The parameters of an address that is to be opened.
  private func parameters(_ url: String) -> [String: String] {
    let query = url.split(separator: "?", maxSplits: 1).last ?? ""
    return Dictionary([QueryItem](queryString: query).map { ($0.name, $0.value) }) { first, _ in first }
  }

  @Test func aCodeIsExchangedAndTheClientIsItsOwner() async throws {
    let lab = try Lab(secret: "c0de/S&cret=", auth: .anonymous) { _ in .json(Self.token) }
    let login = try lab.client.oauth2.authorization(callback: "https://app.example/cb")
    #expect(login.url.hasPrefix("http://127.0.0.1:8480/api/connect/oauth2/auth/?response_type=code&state="))
    let sent = parameters(login.url)
    #expect(sent["client_id"] == "K")
    #expect(sent["scope"] == "readonly")
    #expect(sent["redirect_uri"] == "https://app.example/cb")
    #expect(sent["code_challenge_method"] == "S256")
    #expect(lab.paths.isEmpty)
    let state = try #require(sent["state"])
    let credential = try await lab.client.oauth2.complete(
      login, callback: "https://app.example/cb?code=CODE&state=\(state)")
    #expect(credential == Self.owned)
    #expect(lab.client.credentials.current == Self.owned)
    let request = try #require(lab.only)
    #expect(request.request.path == "/api/connect/oauth2/token/")
    // Key and secret as they are, and nothing of the key's signature.
    #expect(request.request.headerFields[.authorization] == "Basic SzpjMGRlL1MmY3JldD0=")
    #expect(request.request.headerFields[.contentType] == "application/x-www-form-urlencoded")
    let form = [QueryItem](queryString: String(decoding: request.body, as: UTF8.self))
    #expect(form.map(\.name) == ["grant_type", "code", "redirect_uri", "code_verifier"])
    #expect(form.prefix(2).map(\.value) == ["authorization_code", "CODE"])
  }

  @Test func withoutProofKeyTheAddressIsThatOfThePythonClient() throws {
    let lab = try Lab(auth: .anonymous) { _ in .empty(.ok) }
    let login = try lab.client.oauth2.authorization(
      callback: "https://app.example/cb", scope: .readwrite, usesProofKey: false)
    #expect(
      [QueryItem](queryString: login.url.split(separator: "?").last ?? "").map(\.name)
        == ["response_type", "state", "client_id", "scope", "redirect_uri"])
    #expect(login.url.hasSuffix("&client_id=K&scope=readwrite&redirect_uri=https%3A%2F%2Fapp.example%2Fcb"))
  }

  @Test func anotherStateSendsNothing() async throws {
    let lab = try Lab(auth: .anonymous) { _ in .json(Self.token) }
    let login = try lab.client.oauth2.authorization(callback: "https://app.example/cb")
    let error = try await #require(throws: AuthorizationCallbackError.self) {
      try await lab.client.oauth2.complete(login, callback: "https://app.example/cb?code=CODE&state=1")
    }
    #expect(error.reason == .stateMismatch)
    let state = try #require(parameters(login.url)["state"])
    let refusal = try await #require(throws: AuthorizationCallbackError.self) {
      try await lab.client.oauth2.complete(
        login, callback: "https://app.example/cb?error=access_denied&state=\(state)")
    }
    #expect(refusal.code == "access_denied")
    #expect(lab.paths.isEmpty)
    #expect(lab.client.credentials.current == .anonymous)
  }

  @Test func anImplicitTokenComesWithTheCallback() async throws {
    let lab = try Lab(auth: .anonymous) { _ in .empty(.ok) }
    let login = try lab.client.oauth2.implicitAuthorization(callback: "https://app.example/cb", scope: .readonly)
    let state = try #require(parameters(login.url)["state"])
    #expect(parameters(login.url)["response_type"] == "token")
    try await lab.client.oauth2.complete(
      login,
      callback: "https://app.example/cb#access_token=T&expires_in=3600&token_type=Bearer&scope=readonly&state=\(state)")
    #expect(
      lab.client.credentials.current
        == .oauth2(
          HexoskinOAuth2Token(
            accessToken: "T", expiresAt: Timestamp(secondsSince1970: 1_400_003_600), scope: .readonly)))
    #expect(lab.paths.isEmpty)
    await #expect(throws: HexoskinError.noRefreshToken) { try await lab.client.oauth2.refresh() }
    #expect(lab.paths.isEmpty)
  }

  @Test func aUserLogsInByNameAndPassword() async throws {
    let lab = try Lab(auth: .anonymous) { _ in .json(Self.token) }
    try await lab.client.oauth2.logIn("ann@example.com", "pw")
    try await lab.client.oauth2.logIn("ann@example.com", "pw", scope: nil)
    try await lab.client.oauth2.logIn("ann@example.com", "pw", scope: [.readonly, .readwrite])
    #expect(lab.client.credentials.current == Self.owned)
    #expect(
      lab.transport.sent.map { String(decoding: $0.body, as: UTF8.self) } == [
        "grant_type=password&scope=readonly&username=ann%40example.com&password=pw",
        "grant_type=password&username=ann%40example.com&password=pw",
        "grant_type=password&scope=readonly+readwrite&username=ann%40example.com&password=pw",
      ])
  }

  @Test(arguments: [
    (
      #"{"error": "invalid_grant", "error_description": "Invalid credentials given."}"#, "the user name or the password"
    ),
    (#"{"error": "unauthorized_client"}"#, "may not use the grant 'password'"),
    (#"{"error": "invalid_scope"}"#, "does not grant the scope asked for"),
  ])
  func aRefusedLoginSaysWhatToDo(body: String, advice: String) async throws {
    let lab = try Lab(auth: .anonymous) { _ in .json(body, status: .badRequest) }
    let error = try await #require(throws: HTTPBadRequest.self) {
      try await lab.client.oauth2.logIn("ann@example.com", "pw")
    }
    #expect(error.message?.contains(advice) == true)
    #expect(lab.client.credentials.current == .anonymous)
  }

  /// A refresh token can be used once: what was begun is brought to its end.
  @Test func aRefreshThatNobodyWaitsForIsKept() async throws {
    let (arrivals, arrived) = AsyncStream.makeStream(of: Void.self)
    let (answers, answered) = AsyncStream.makeStream(of: Void.self)
    let lab = try Lab(auth: Self.owned) { _ in
      arrived.yield()
      for await _ in answers { break }
      return .json(#"{"access_token": "AT2", "token_type": "Bearer", "refresh_token": "RT2"}"#)
    }
    let oauth2 = lab.client.oauth2
    let caller = Task { try await oauth2.refresh() }
    for await _ in arrivals { break }
    caller.cancel()
    await #expect(throws: CancellationError.self) { try await caller.value }
    answered.yield()
    await oauth2.finishRefreshing()
    guard case .oauth2(let token) = lab.client.credentials.current else {
      Issue.record("the credential is another one")
      return
    }
    #expect(token.refreshToken == "RT2")
  }

  @Test func aRefreshReplacesTheTokenAndKeepsWhatIsNotAnswered() async throws {
    let lab = try Lab(auth: Self.owned) { _ in .json(#"{"access_token": "AT2", "token_type": "Bearer"}"#) }
    try await lab.client.oauth2.refresh()
    #expect(
      lab.client.credentials.current
        == .oauth2(HexoskinOAuth2Token(accessToken: "AT2", refreshToken: "RT1", scope: .readonly)))
    #expect(
      String(decoding: lab.only?.body ?? [], as: UTF8.self) == "grant_type=refresh_token&refresh_token=RT1")
  }

  @Test func aRefreshTokenThatWasUsedIsTold() async throws {
    let lab = try Lab(auth: Self.owned) { _ in .json(#"{"error": "invalid_grant"}"#, status: .badRequest) }
    let error = try await #require(throws: HTTPBadRequest.self) { try await lab.client.oauth2.refresh() }
    #expect(error.message?.contains("log in again") == true)
    #expect(lab.client.credentials.current == Self.owned)
  }

  @Test func aNameAndPasswordCannotBeRefreshed() async throws {
    let lab = try Lab { _ in .empty(.ok) }
    await #expect(throws: HexoskinError.noRefreshToken) { try await lab.client.oauth2.refresh() }
    #expect(lab.paths.isEmpty)
  }

  @Test func aRejectedTokenIsRenewedOnceForAllWhereThatIsWanted() async throws {
    let lab = try Lab(auth: Self.owned, refreshesTokens: true) { sent in
      if sent.request.path == "/api/connect/oauth2/token/" {
        return .json(#"{"access_token": "AT2", "refresh_token": "RT2", "token_type": "Bearer"}"#)
      }
      return sent.request.headerFields[.authorization] == "Bearer AT2" ? .json(Documents.user) : .empty(.unauthorized)
    }
    let client = lab.client
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<5 { group.addTask { _ = try await client.users.get(99) } }
      try await group.waitForAll()
    }
    #expect(lab.paths.count { $0 == "/api/connect/oauth2/token/" } == 1)
    guard case .oauth2(let token) = client.credentials.current else { return #expect(Bool(false)) }
    #expect(token.refreshToken == "RT2")
  }

  @Test func aLateRejectionOfTheOldTokenRenewsNothing() async throws {
    let (arrived, arrive) = AsyncStream.makeStream(of: Void.self)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let lab = try Lab(auth: Self.owned, refreshesTokens: true) { sent in
      if sent.request.path == "/api/connect/oauth2/token/" {
        return .json(#"{"access_token": "AT2", "refresh_token": "RT2", "token_type": "Bearer"}"#)
      }
      guard sent.request.headerFields[.authorization] != "Bearer AT2" else { return .json(Documents.user) }
      if sent.request.path == "/api/user/1/" {
        arrive.yield()
        for await _ in gate { break }
      }
      return .empty(.unauthorized)
    }
    let client = lab.client
    let late = Task { try await client.users.get(1) }
    for await _ in arrived { break }
    _ = try await client.users.get(2)
    open.yield()
    _ = try await late.value
    #expect(lab.paths.count { $0 == "/api/connect/oauth2/token/" } == 1)
  }

  @Test func whoeverTheClientBecomesDuringARefreshStays() async throws {
    let (arrived, arrive) = AsyncStream.makeStream(of: Void.self)
    let (gate, open) = AsyncStream.makeStream(of: Void.self)
    let lab = try Lab(auth: Self.owned) { _ in
      arrive.yield()
      for await _ in gate { break }
      return .json(#"{"access_token": "AT2", "refresh_token": "RT2", "token_type": "Bearer"}"#)
    }
    let client = lab.client
    let refresh = Task { try await client.oauth2.refresh() }
    for await _ in arrived { break }
    client.credentials.set(.basic("bob@example.com", "pw"))
    open.yield()
    let renewed = try await refresh.value
    #expect(!renewed.isAnonymous)
    #expect(client.credentials.current == .basic("bob@example.com", "pw"))
  }

  @Test func aRejectedTokenIsNotRenewedUnasked() async throws {
    let lab = try Lab(auth: Self.owned) { _ in .empty(.unauthorized) }
    await #expect(throws: HTTPUnauthorized.self) { try await lab.client.users.get(99) }
    #expect(lab.paths == ["/api/user/99/"])
  }

  @Test func aRenewalThatIsRefusedEndsTheSession() async throws {
    let lab = try Lab(auth: Self.owned, refreshesTokens: true) { sent in
      sent.request.method == .post
        ? .json(#"{"error": "invalid_grant"}"#, status: .badRequest) : .empty(.unauthorized)
    }
    let error = try await #require(throws: AuthenticationError.self) { try await lab.client.users.get(99) }
    #expect(error.reason == .sessionEnded)
    #expect(!"\(error)".contains("RT1"))
  }

  @Test func aTokenOfOneCallIsNeverRenewed() async throws {
    let lab = try Lab(auth: .anonymous, refreshesTokens: true) { _ in .empty(.unauthorized) }
    await #expect(throws: HTTPUnauthorized.self) {
      try await lab.client.users.get(99, options: RequestOptions(auth: lab.client.authorization(Self.owned)))
    }
    #expect(lab.paths == ["/api/user/99/"])
  }
}
