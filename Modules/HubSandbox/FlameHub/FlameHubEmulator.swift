import HubHTTP
import HubServer
import HubTransport
import Synchronization

/// The logic of an emulated Hub, without its servers.
final class FlameHubEmulator: Sendable {
  let desk: RequestDesk
  var journal: SandboxJournal { desk.journal }
  private let mergesSlashes: Bool
  private let state: Mutex<FlameHubState>

  init(_ state: FlameHubState, journalLimit: Int) {
    desk = RequestDesk(journalLimit: journalLimit)
    mergesSlashes = state.settings.mergesSlashes
    self.state = Mutex(state)
  }

  func setAuthURL(_ url: String) { state.withLock { $0.authURL = url } }

  /// Changes the state from outside, between two requests.
  func change(_ change: (inout FlameHubState) -> Void) { state.withLock { change(&$0) } }

  /// Answers a request to a service.
  func respond(to request: SandboxRequest, at service: HubService) -> SandboxResponse {
    desk.note(request, of: service.rawValue) {
      state.withLock { state in (state.respond(to: request, at: service), state.now) }
    }
  }

  /// Answers a request that a server got, with the fault that is planned for it.
  func answer(_ request: ServerRequest, at service: HubService) async throws -> ServerResponse {
    try await answer(
      SandboxRequest(
        method: request.method.rawValue, target: request.target, fields: request.headerFields,
        body: request.body.collect()), at: service)
  }

  private func answer(_ request: SandboxRequest, at service: HubService) -> ServerResponse {
    desk.answer(request, of: service.rawValue) { instead in
      state.withLock { state in (instead ?? state.respond(to: request, at: service), state.now) }
    }
  }

  /// Answers a request to the gateway: the first segment of the path names the service.
  func answerAtGateway(_ request: ServerRequest) async throws -> ServerResponse {
    let body = try await request.body.collect()
    var target = request.target
    if mergesSlashes { target = Self.mergingSlashes(target) }
    for service in HubService.allCases {
      let prefix = "/\(service.rawValue)"
      guard target.hasPrefix(prefix) else { continue }
      let rest = target.dropFirst(prefix.count)
      guard rest.isEmpty || rest.first == "/" || rest.first == "?" else { continue }
      let inner = rest.first == "/" ? String(rest) : "/\(rest)"
      return answer(
        SandboxRequest(method: request.method.rawValue, target: inner, fields: request.headerFields, body: body),
        at: service)
    }
    return ServerResponse(status: .notFound, headerFields: [.contentType: "text/html"], body: .text(Self.notFoundPage))
  }

  /// What the deployment's proxy says itself.
  private static let notFoundPage = """
    <html>
    <head><title>404 Not Found</title></head>
    <body>
    <center><h1>404 Not Found</h1></center>
    <hr><center>nginx</center>
    </body>
    </html>

    """

  private static func mergingSlashes(_ target: String) -> String {
    let end = target.firstIndex(of: "?") ?? target.endIndex
    var path = ""
    for character in target[..<end] where character != "/" || path.last != "/" { path.append(character) }
    return path + target[end...]
  }
}
