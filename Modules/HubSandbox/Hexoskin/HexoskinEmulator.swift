import HubHTTP
import HubServer
import Synchronization

/// The logic of an emulated Hexoskin, without its server.
final class HexoskinEmulator: Sendable {
  let desk: RequestDesk
  private let state: Mutex<HexoskinState>

  static let api = "api"
  /// Enough for the files of watches.
  private static let bodyLimit = 64 << 20

  init(_ state: HexoskinState, journalLimit: Int) {
    desk = RequestDesk(journalLimit: journalLimit)
    self.state = Mutex(state)
  }

  /// Changes the state from outside, between two requests.
  func change<Result: Sendable>(_ change: (inout HexoskinState) -> Result) -> Result { state.withLock { change(&$0) } }

  /// Answers a request.
  func respond(to request: SandboxRequest) -> SandboxResponse {
    desk.note(request, of: Self.api) { state.withLock { state in (state.respond(to: request), state.now) } }
  }

  /// Answers a request that the server got, with the fault that is planned for it.
  func answer(_ request: ServerRequest) async throws -> ServerResponse {
    let asked = try await SandboxRequest(
      method: request.method.rawValue, target: request.target, fields: request.headerFields,
      body: request.body.collect(limit: Self.bodyLimit))
    return desk.answer(asked, of: Self.api) { instead in
      state.withLock { state in (instead ?? state.respond(to: asked), state.now) }
    }
  }
}
