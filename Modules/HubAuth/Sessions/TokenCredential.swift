public import HubHTTP
public import HubTransport

/// Puts the access token of one account on requests, and has it renewed.
///
/// Any number of calls can share one: they wait for the same login or refresh, of which at most one runs at a time. A
/// call that is cancelled, or whose time is up, stops waiting at once and harms nobody else.
///
/// - A token is renewed in the background towards the end of its life; calls wait only in its last moments. A token
///   that a server rejects is renewed once, however many calls it was on.
/// - A login that the service refuses is not repeated by itself: its answer is thrown as the `HubAPIError` that it is,
///   and calls get the same error, with nothing sent, until ``TokenPolicy/firstFailureDelay`` is over, then twice as
///   long after the next refusal, up to ``TokenPolicy/maximumFailureDelay``.
/// - A refresh that fails in passing is tried again a few times; then those who wait get an `AuthenticationError`
///   (`unavailable`), and a later call tries again. A refresh that is refused leads to one new login if the credential
///   has what to log in with; if not, the session is over and calls throw `AuthenticationError` (`sessionEnded`).
/// - Refresh tokens can be used up by one use: a new one is stored before any call gets the new access token, and the
///   old one is never sent again.
///
/// A credential belongs to one account for good: another user is another credential, so that no request carries the
/// token of somebody else. What it has under way ends when the last reference to it is gone; a refresh whose outcome
/// is to be stored is brought to its end first.
public final class TokenCredential: Authorizer {
  let session: TokenSession
  private let scheme: String

  /// Who it is: its account, for good.
  public let identity: CallerIdentity? = CallerIdentity()

  /// A credential that logs in when the first call needs a token.
  ///
  /// - Parameters:
  ///   - grant: What to log in with, or a refresh token to continue a session; nil to use nothing but what the store
  ///     holds.
  ///   - issuer: Whom to ask for tokens.
  ///   - policy: When tokens are renewed.
  ///   - store: Where the token is kept between runs, one for each account.
  ///   - scheme: What stands before the token in `Authorization`.
  ///   - clock: Whose time.
  ///   - random: What makes clients differ in when they renew.
  ///   - onEvent: Is told what happens, in order and while calls wait; it should return quickly.
  public init(
    _ grant: TokenGrant?, issuer: any TokenIssuer, policy: TokenPolicy = .standard, store: (any TokenStore)? = nil,
    scheme: String = "Bearer", clock: any HubClock, random: any RandomSource,
    onEvent: @escaping @Sendable (TokenEvent) -> Void = { _ in }
  ) {
    self.scheme = scheme
    session = TokenSession(
      machine: TokenMachine(login: grant, hasStore: store != nil, policy: policy), issuer: issuer, store: store,
      clock: clock, random: random, onEvent: onEvent)
  }

  deinit { session.close() }

  /// The request with the access token on it.
  ///
  /// - Throws: `HubAPIError` when the service refused the login; `AuthenticationError` when there is no token for
  ///   another reason; `CancellationError` as soon as the caller's task is cancelled.
  public func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    let token = try await session.token()
    var request = request
    request.headerFields[.authorization] = "\(scheme) \(token.accessToken.exposed)"
    return AuthorizedRequest(request, generation: token.generation)
  }

  /// Has the token replaced that a server rejected, unless that has happened already.
  ///
  /// - Returns: False when there is nothing to renew it with, or when the policy forbids it.
  /// - Throws: As ``authorize(_:body:)``.
  public func renew(rejected generation: UInt64) async throws -> Bool {
    try await session.replacement(ofRejected: generation) != nil
  }

  /// Asks for a new token where a server's answer may come of the old one, or of something else.
  ///
  /// The old one stays in use unless the new one is refused. When a new one was issued, the account was in order, and
  /// no other is asked for on suspicion for a while.
  ///
  /// - Returns: Whether there is a newer token.
  /// - Throws: As ``authorize(_:body:)``, for an account that is refused.
  public func renew(suspected generation: UInt64) async throws -> Bool {
    try await session.replacement(ofSuspected: generation).map { $0.generation > generation } ?? false
  }

  /// The access token of the moment, for services that take it in another place than a header field.
  ///
  /// - Throws: As ``authorize(_:body:)``.
  public func accessToken() async throws -> Secret {
    try await session.token().accessToken
  }

  /// Forgets the session, here and in the store: calls that wait for a token, and all later ones, throw
  /// `AuthenticationError` (`signedOut`). A token that arrives afterwards is discarded.
  ///
  /// - Throws: What the store throws; the session is over nevertheless.
  public func signOut() async throws {
    try await session.signOut()
  }
}

extension TokenCredential: CustomReflectable {
  /// What `dump` shows: no session, since it holds secrets.
  public var customMirror: Mirror { Mirror(self, children: ["scheme": scheme]) }
}
