import HubErrors
import HubHTTP
import HubJSON
import HubTransport
import Synchronization

/// A server behind the transport: a token service with single-use refresh tokens, whose second use revokes the
/// session, and a resource that wants its tokens.
final class TokenServer: Transport {
  /// What comes in the place of the usual answer.
  enum Fault: Sendable {
    case answer(HTTPResponse.Status, String)
    /// The answer gets lost after the server did its work.
    case lost
    /// No connection.
    case unreachable
    /// Waits before the usual answer.
    case held(Gate)
  }

  private struct State {
    var tokenFaults: [Fault] = []
    var tokenRequests: [(request: HTTPRequest, body: String)] = []
    var freshConnections = 0
    var resourceHits: [String] = []
    var number = 0
    var current: String?
    var refresh: Set<String> = []
    var usedRefresh: Set<String> = []
    var accepted: Set<String> = []
  }

  private let state = Mutex(State())
  let password: String
  let lifetime: Int
  /// Where requests for the resource wait before they are looked at.
  let barrier: Gate?

  init(password: String = "start123", lifetime: Int = 900, barrier: Gate? = nil) {
    self.password = password
    self.lifetime = lifetime
    self.barrier = barrier
  }

  var tokenRequests: [(request: HTTPRequest, body: String)] { state.withLock { $0.tokenRequests } }
  var freshConnections: Int { state.withLock { $0.freshConnections } }
  /// The `Authorization` of every request for the resource.
  var resourceHits: [String] { state.withLock { $0.resourceHits } }
  var grants: [String] { tokenRequests.map { Self.member("grant_type", of: $0.body) ?? "" } }

  func fail(_ faults: Fault...) { state.withLock { $0.tokenFaults += faults } }
  /// Every access token is of no use any more.
  func expireAll() { state.withLock { $0.accepted = [] } }
  /// The session is over: its refresh tokens too.
  func endSession() {
    state.withLock { state in
      state.accepted = []
      state.refresh = []
    }
  }

  func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    if request.path == "/token" { return try await token(request, body, options) }
    let authorization = request.headerFields[.authorization] ?? ""
    let isAccepted = state.withLock { state in
      state.resourceHits.append(authorization)
      return state.accepted.contains(String(authorization.dropFirst("Bearer ".count)))
    }
    await barrier?.pass()
    return isAccepted ? Self.answer(200, #"{"seen":true}"#) : Self.answer(401, #"{"code":"identity_unauthorized"}"#)
  }

  private func token(_ request: HTTPRequest, _ body: Body?, _ options: ExchangeOptions) async throws -> ReceivedResponse
  {
    let text = String(decoding: body?.bytes ?? [], as: UTF8.self)
    let fault = state.withLock { state in
      state.tokenRequests.append((request, text))
      if options.requiresFreshConnection { state.freshConnections += 1 }
      return state.tokenFaults.isEmpty ? nil : state.tokenFaults.removeFirst()
    }
    switch fault {
    case nil: return issue(text)
    case .answer(let status, let body): return Self.answer(status, body)
    case .unreachable:
      throw TransportError(.refused, reach: .notConnected, peer: request.authority, reason: "connection refused")
    case .lost:
      _ = issue(text)
      throw TransportError(.connectionLost, reach: .sent, peer: request.authority, reason: "connection reset")
    case .held(let gate):
      await gate.pass()
      return issue(text)
    }
  }

  private func issue(_ body: String) -> ReceivedResponse {
    state.withLock { state in
      if let refresh = Self.member("refresh_token", of: body) {
        guard state.refresh.remove(refresh) != nil else {
          if state.usedRefresh.contains(refresh) { (state.refresh, state.accepted) = ([], []) }
          return Self.answer(
            400, #"{"code":"invalid_grant","error":"invalid_grant","message":"refresh token is unknown"}"#)
        }
        state.usedRefresh.insert(refresh)
      } else if Self.member("password", of: body) != password {
        return Self.answer(400, #"{"code":"invalid_credentials","message":"The user credentials are invalid."}"#)
      }
      state.number += 1
      state.accepted.insert("access-\(state.number)")
      state.refresh.insert("refresh-\(state.number)")
      let answer: JSONValue = [
        "access_token": .string("access-\(state.number)"), "expires_in": .number(JSONNumber(lifetime)),
        "token_type": "Bearer", "refresh_token": .string("refresh-\(state.number)"),
      ]
      return Self.answer(200, answer.description)
    }
  }

  static func answer(_ status: HTTPResponse.Status, _ body: String) -> ReceivedResponse {
    ReceivedResponse(
      head: HTTPResponse(status: status, headerFields: [.contentType: "application/json"]),
      body: BodyChunks(Array(body.utf8)))
  }

  private static func member(_ name: String, of body: String) -> String? {
    (try? JSONValue(parsing: Array(body.utf8)))?[name]?.stringValue
  }
}
