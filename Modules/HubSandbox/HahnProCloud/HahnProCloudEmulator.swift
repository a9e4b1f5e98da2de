import HubHTTP
import HubServer
import Synchronization

/// The logic of an emulated HahnPRO Cloud, without its servers.
final class HahnProCloudEmulator: Sendable {
  let desk: RequestDesk
  /// What Keycloak's paths begin with before `/realms`.
  let authPath: String
  private let state: Mutex<HahnProCloudState>

  /// Contents may be large.
  private static let bodyLimit = 1 << 30

  init(_ state: HahnProCloudState, journalLimit: Int) {
    desk = RequestDesk(journalLimit: journalLimit)
    authPath = state.keycloak.path
    self.state = Mutex(state)
  }

  /// Changes the state from outside, between two requests.
  func change(_ change: (inout HahnProCloudState) -> Void) { state.withLock { change(&$0) } }

  /// Answers a request to a service, whose path is given without the gateway's prefix.
  func respond(to request: SandboxRequest, at service: CloudService) -> SandboxResponse {
    desk.note(request, of: service.rawValue) {
      state.withLock { state in (state.respond(to: request, at: service), state.now) }
    }
  }

  private func answer(_ request: SandboxRequest, at service: CloudService) -> ServerResponse {
    desk.answer(request, of: service.rawValue) { instead in
      state.withLock { state in (instead ?? state.respond(to: request, at: service), state.now) }
    }
  }

  /// Answers a request to Keycloak's own server.
  func answerAtAuthServer(_ request: ServerRequest) async throws -> ServerResponse {
    let asked = try await Self.request(request)
    return Self.inner(asked, below: authPath).map { answer($0, at: .auth) } ?? Self.keycloakNotFound
  }

  /// Answers a request to the gateway: the first segment of the path names the service.
  func answerAtGateway(_ request: ServerRequest) async throws -> ServerResponse {
    let asked = try await Self.request(request)
    if let inner = Self.inner(asked, below: "/api") { return answer(inner, at: .api) }
    if let inner = Self.inner(asked, below: authPath), authPath != "" || asked.path.hasPrefix("/realms/") {
      return answer(inner, at: .auth)
    }
    return ServerResponse(
      status: .notFound, headerFields: [.contentType: "text/html"], body: .text("<h1>404 Not Found</h1>\n"))
  }

  private static func request(_ request: ServerRequest) async throws -> SandboxRequest {
    try await SandboxRequest(
      method: request.method.rawValue, target: request.target, fields: request.headerFields,
      body: request.body.collect(limit: bodyLimit))
  }

  /// The request as a service below a prefix sees it, nil when the path does not begin with the prefix.
  private static func inner(_ request: SandboxRequest, below prefix: String) -> SandboxRequest? {
    guard request.target.hasPrefix(prefix) else { return nil }
    let rest = request.target.dropFirst(prefix.count)
    guard rest.isEmpty || rest.first == "/" || rest.first == "?" else { return nil }
    var inner = request
    inner.target = rest.first == "/" ? String(rest) : "/\(rest)"
    return inner
  }

  /// What Keycloak says outside its prefix.
  private static let keycloakNotFound = ServerResponse(
    status: .notFound, headerFields: [.contentType: "text/html; charset=utf-8"],
    body: .text(KeycloakState.outsidePage))
}
