import HubHTTP
import HubServer
import Synchronization

/// The logic of an emulated Hangar, without its servers.
final class HangarEmulator: Sendable {
  let desk: RequestDesk
  let cdnDesk: RequestDesk
  private let state: Mutex<HangarState>

  static let api = "api"
  static let cdn = "cdn"
  /// Enough for an upload that is too large for the server.
  private static let bodyLimit = 64 << 20

  init(_ state: HangarState, journalLimit: Int) {
    desk = RequestDesk(journalLimit: journalLimit)
    cdnDesk = RequestDesk(journalLimit: journalLimit)
    self.state = Mutex(state)
  }

  /// Changes the state from outside, between two requests.
  func change<Result: Sendable>(_ change: (inout HangarState) -> Result) -> Result { state.withLock { change(&$0) } }

  /// Answers a request to the API.
  func respond(to request: SandboxRequest) -> SandboxResponse {
    desk.note(request, of: Self.api) { state.withLock { state in (state.respond(to: request), state.now) } }
  }

  /// Answers a request that the API's server got, with the fault that is planned for it.
  func answer(_ request: ServerRequest) async throws -> ServerResponse {
    let asked = try await Self.request(request)
    return desk.answer(asked, of: Self.api) { instead in
      state.withLock { state in (instead ?? state.respond(to: asked), state.now) }
    }
  }

  /// Answers a request that the stand-in for the content delivery network got.
  func answerAtCDN(_ request: ServerRequest) async throws -> ServerResponse {
    let asked = try await Self.request(request)
    return cdnDesk.answer(asked, of: Self.cdn) { instead in
      state.withLock { state in (instead ?? state.respondAtCDN(to: asked), state.now) }
    }
  }

  private static func request(_ request: ServerRequest) async throws -> SandboxRequest {
    try await SandboxRequest(
      method: request.method.rawValue, target: request.target, fields: request.headerFields,
      body: request.body.collect(limit: bodyLimit))
  }
}
