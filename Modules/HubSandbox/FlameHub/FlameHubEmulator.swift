import HubHTTP
import HubServer
import HubTransport
import Synchronization

/// The logic of an emulated Hub, without its servers.
final class FlameHubEmulator: Sendable {
  let desk: RequestDesk
  var journal: SandboxJournal { desk.journal }
  private let mergesSlashes: Bool
  /// Where uploads lie, nil for the system's folder for temporary files.
  private let temporaryFolder: String?
  private let state: Mutex<FlameHubState>

  init(_ state: FlameHubState, journalLimit: Int, temporaryFolder: String? = nil) {
    self.temporaryFolder = temporaryFolder
    desk = RequestDesk(journalLimit: journalLimit)
    mergesSlashes = state.settings.mergesSlashes
    self.state = Mutex(state)
  }

  func setAuthURL(_ url: String) { state.withLock { $0.authURL = url } }

  /// Changes the state from outside, between two requests.
  func change(_ change: (inout FlameHubState) -> Void) { state.withLock { change(&$0) } }

  /// Answers a request to a service; the whole body is in the answer.
  func respond(to request: SandboxRequest, at service: HubService) -> SandboxResponse {
    let response = desk.note(request, of: service.rawValue) {
      state.withLock { state in (state.respond(to: request, at: service), state.now) }
    }
    return (try? response.collected) ?? SandboxResponse(status: 500)
  }

  /// Answers a request that a server got, with the fault that is planned for it.
  func answer(_ request: ServerRequest, at service: HubService) async throws -> ServerResponse {
    try await answer(Self.head(of: request, target: request.target), request.body, at: service)
  }

  /// Answers a request to the gateway: the first segment of the path names the service.
  func answerAtGateway(_ request: ServerRequest) async throws -> ServerResponse {
    var target = request.target
    if mergesSlashes { target = Self.mergingSlashes(target) }
    for service in HubService.allCases {
      let prefix = "/\(service.rawValue)"
      guard target.hasPrefix(prefix) else { continue }
      let rest = target.dropFirst(prefix.count)
      guard rest.isEmpty || rest.first == "/" || rest.first == "?" else { continue }
      let inner = rest.first == "/" ? String(rest) : "/\(rest)"
      return try await answer(Self.head(of: request, target: inner), request.body, at: service)
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

  private static func head(of request: ServerRequest, target: String) -> SandboxRequest {
    SandboxRequest(method: request.method.rawValue, target: target, fields: request.headerFields)
  }

  private static func mergingSlashes(_ target: String) -> String {
    let end = target.firstIndex(of: "?") ?? target.endIndex
    var path = ""
    for character in target[..<end] where character != "/" || path.last != "/" { path.append(character) }
    return path + target[end...]
  }

  /// Answers a request: uploads while they arrive, all others when they have.
  private func answer(
    _ request: SandboxRequest, _ body: ServerRequestBody, at service: HubService
  ) async throws -> ServerResponse {
    if service == .storage, request.method == "POST", HubPath(request.path)?.isUpload == true {
      return try await receive(request, body)
    }
    var request = request
    request.body = try await body.collect()
    return desk.answer(request, of: service.rawValue) { instead in
      state.withLock { state in (instead ?? state.respond(to: request, at: service), state.now) }
    }
  }

  /// Answers an upload: a refusal comes before its body is read, as the real services answer.
  private func receive(_ request: SandboxRequest, _ body: ServerRequestBody) async throws -> ServerResponse {
    let service = HubService.storage
    let fault = desk.fault(of: request, service.rawValue)
    let (step, time) = state.withLock { state in
      (fault?.answer.map(HubStep.answered) ?? state.begin(request, at: service), state.now)
    }
    let upload: AdmittedUpload
    switch step {
    case .answered(let response):
      return desk.note(request, of: service.rawValue) { (response, time) }.sent(with: fault)
    case .upload(let admitted): upload = admitted
    }
    var seen = request
    var count = 0
    var receiver = UploadReceiver(upload, folder: temporaryFolder)
    let files: Result<[UploadReceiver.File], HubFailure>
    do {
      for try await bytes in body {
        seen.body += bytes.prefix(max(0, JournalEntry.bodyLimit - seen.body.count))
        count += bytes.count
        try receiver.take(bytes)
      }
      files = .success(try receiver.finished())
    } catch let failure as HubFailure {
      files = .failure(failure)
    }
    return desk.note(seen, bodyByteCount: count, of: service.rawValue) {
      state.withLock { state in (state.finish(upload, with: files), state.now) }
    }.sent(with: fault)
  }
}
