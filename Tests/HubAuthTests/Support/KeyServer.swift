import HubCrypto
import HubErrors
import HubHTTP
import HubJSON
import HubTesting
import HubTransport
import Synchronization

@testable import HubAuth

/// A server that gives short-lived JWTs for an API key, and pages to whoever has one that is not over.
///
/// It lies about the tokens' life, answers 403 to a token that is over, and 500 to one whose key was deleted.
final class KeyServer: Transport {
  static let key = "0d5e6f1a-3b2c-4d7e-8f90-a1b2c3d4e5f6.7a8b9c0d-1e2f-4a5b-8c6d-7e8f9a0b1c2d"

  private struct State {
    var exchanges = 0
    var pages: [Int] = []
    var hits = 0
    var isKeyDeleted = false
    var isBroken = false
    var failures: [HTTPResponse.Status] = []
    var expiries: [String: Int64] = [:]
    var urls: [String] = []
  }

  private let state = Mutex(State())
  let clock: ManualClock
  /// What the server's wall clock is ahead of the client's.
  let skew: Duration
  let lifetime: Int64
  /// Whether tokens say when they are over.
  let isReadable: Bool
  /// What every request takes.
  let latency: Duration

  init(
    clock: ManualClock, lifetime: Int64 = 300, skew: Duration = .zero, isReadable: Bool = true,
    latency: Duration = .zero
  ) {
    self.isReadable = isReadable
    self.clock = clock
    self.lifetime = lifetime
    self.skew = skew
    self.latency = latency
  }

  var exchanges: Int { state.withLock { $0.exchanges } }
  /// The pages that were given, in order.
  var pages: [Int] { state.withLock { $0.pages } }
  /// The requests for pages, answered or refused.
  var hits: Int { state.withLock { $0.hits } }
  var urls: [String] { state.withLock { $0.urls } }

  /// No token is accepted any more, whatever it says.
  func expireAll() { state.withLock { $0.expiries = $0.expiries.mapValues { _ in 0 } } }
  /// Every page is answered with 500.
  func breakDown() { state.withLock { $0.isBroken = true } }
  func deleteKey() { state.withLock { $0.isKeyDeleted = true } }
  func fail(_ statuses: HTTPResponse.Status...) { state.withLock { $0.failures += statuses } }

  private var now: Int64 { clock.timestamp.adding(skew).seconds }

  func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    clock.advance(by: latency)
    await Task.yield()
    state.withLock { $0.urls.append(request.path) }
    return request.path.hasPrefix("/authenticate") ? exchange(request) : page(request)
  }

  private func exchange(_ request: HTTPRequest) -> ReceivedResponse {
    state.withLock { state in
      state.exchanges += 1
      if !state.failures.isEmpty { return answer(state.failures.removeFirst(), #"{"message":null}"#) }
      guard request.path == "/authenticate?apiKey=\(Self.key)", !state.isKeyDeleted else {
        return answer(400, #"{"message":"No valid API Key found","given":"\#(Self.key)"}"#)
      }
      let claims = #"{"exp":\#(now + lifetime),"sub":"user"}"#
      let payload = Base64.encode(Array(claims.utf8)).filter { $0 != "=" }
      let token = isReadable ? "e30.\(payload).sig\(state.exchanges)" : "opaque\(state.exchanges)"
      state.expiries[token] = now + lifetime
      return answer(200, #"{"token":"\#(token)","expiresIn":2592000}"#)
    }
  }

  private func page(_ request: HTTPRequest) -> ReceivedResponse {
    state.withLock { state in
      state.hits += 1
      if state.isKeyDeleted || state.isBroken { return answer(500, #"{"error":"Internal Server Error"}"#) }
      let token = (request.headerFields[.authorization] ?? "").split(separator: " ")
      guard token.count == 2, token[0] == "KeyAuth", let expiry = state.expiries[String(token[1])] else {
        return answer(401, #"{"message":"Unable to verify the JWT"}"#)
      }
      guard now < expiry else { return answer(403, #"{"message":"JWT was expired"}"#) }
      let number = Int(request.path.split(separator: "/").last ?? "") ?? -1
      state.pages.append(number)
      return answer(200, "\(number)")
    }
  }

  private func answer(_ status: HTTPResponse.Status, _ body: String) -> ReceivedResponse {
    var fields: HTTPFields = [.contentType: "application/json"]
    fields[.date] = HTTPDate.text(secondsSince1970: now)
    return ReceivedResponse(
      head: HTTPResponse(status: status, headerFields: fields), body: BodyChunks(Array(body.utf8)))
  }
}
