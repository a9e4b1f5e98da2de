import Hexoskin
import HubTesting
import Synchronization

/// A server that keeps what a test gives it: lists and objects by their paths, answered as Tastypie does.
final class HexoskinStub: Sendable {
  private struct State {
    var bodies: [String: String] = [:]
    var gate: CheckedContinuation<Void, Never>?
    var isClosed = false
    var waiting: [CheckedContinuation<Void, Never>] = []
    var arrived = 0
    var watchers: [CheckedContinuation<Void, Never>] = []
    var failures: [HTTPResponse.Status] = []
    var answersWrites = true
  }

  private let state = Mutex(State())
  let clock = ManualClock()
  private let log = Mutex<[StubTransport.Sent]>([])

  /// What a new server has: user 99 with a profile, ranges of theirs.
  init() {
    self["/api/user/99/"] = Self.user
    self["/api/profile/60/"] = #"{"id": 60, "gender": "F", "weight": 65, "resource_uri": "/api/profile/60/"}"#
  }

  static let user = Documents.user

  static func range(_ id: Int, user: String = #""/api/user/99/""#) -> String {
    """
    {"context": {"activitytype": null}, "end": 353163139199, "id": \(id), "name": "range \(id)", "note": "", \
    "parent": null, "resource_uri": "/api/range/\(id)/", "start": 353163129199, "user": \(user)}
    """
  }

  static func page(_ objects: [String], next: String? = nil, previous: String? = nil, total: Int? = nil) -> String {
    Documents.page(
      objects, total: total ?? objects.count, next: next, previous: previous, more: #", "total_tracks": 1"#)
  }

  /// The answer to a GET of a path with its query.
  subscript(path: String) -> String? {
    get { state.withLock { $0.bodies[path] } }
    set { state.withLock { $0.bodies[path] = newValue } }
  }

  /// The requests since the start but for those of the discovery: method and path.
  var requests: [String] {
    log.withLock { $0 }.map { "\($0.request.method) \($0.request.path)" }
      .filter { $0 != "GET /api/" && !$0.hasSuffix("/schema/") }
  }

  /// Who asked, of each request.
  var authorizations: [String] { log.withLock { $0 }.compactMap { $0.request.headerFields[.authorization] } }

  /// The bodies that were sent.
  var bodies: [JSONValue] {
    log.withLock { $0 }.filter(\.hasBody).compactMap { try? JSONValue(parsing: $0.body) }
  }

  /// What is written is answered by nothing but the status.
  func answerWritesWithNothing() { state.withLock { $0.answersWrites = false } }

  /// The next requests fail.
  func failNext(_ statuses: HTTPResponse.Status...) { state.withLock { $0.failures += statuses } }

  /// Requests are held until ``open()``.
  func close() { state.withLock { $0.isClosed = true } }

  /// Lets everything go that was held.
  func open() {
    let waiting = state.withLock { state in
      state.isClosed = false
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume() }
  }

  /// Waits until a request is held.
  func waitForRequest() async {
    await withCheckedContinuation { continuation in
      let isThere = state.withLock { state in
        if !state.waiting.isEmpty { return true }
        state.watchers.append(continuation)
        return false
      }
      if isThere { continuation.resume() }
    }
  }

  func client(ticksPerSecond: Int64 = 256) throws -> HexoskinClient {
    let transport = StubTransport { [self] sent in try await answer(sent) }
    return try HexoskinClient(
      server: "http://127.0.0.1:8480", apiKey: "K", apiSecret: "S3cr3t", auth: .basic("ann@example.com", "pw"),
      ticksPerSecond: ticksPerSecond, resourceCache: .none, transport: transport, options: Self.options, clock: clock,
      random: SeededRandom(seed: 1))
  }

  private static var options: ClientOptions {
    var options = ClientOptions()
    options.retry = .never
    return options
  }

  private func answer(_ sent: StubTransport.Sent) async throws -> ReceivedResponse {
    let path = sent.request.path
    log.withLock { $0.append(sent) }
    if path == "/api/" { return .json(HexoskinStubSchemas.index) }
    if path.hasSuffix("/schema/") {
      return HexoskinStubSchemas.schema(path).map { .json($0) } ?? .json("", status: .notFound)
    }
    await hold()
    try Task.checkCancellation()
    if let status = state.withLock({ $0.failures.isEmpty ? nil : $0.failures.removeFirst() }) {
      return .json(#"{"error_message": "Sorry"}"#, status: status)
    }
    switch sent.request.method {
    case .get: return self[path].map { .json($0) } ?? .json("", status: .notFound)
    case .delete:
      guard self[path] != nil else { return .json("", status: .notFound) }
      self[path] = nil
      return .json("", status: .noContent)
    case .put: return write(String(decoding: sent.body, as: UTF8.self), at: path, .ok)
    case .post:
      let place = "\(path)62027/"
      var members = try JSONValue(parsing: sent.body)
      members["id"] = 62_027
      members["resource_uri"] = .string(place)
      return write(members.description, at: place, .created)
    default: return write(String(decoding: sent.body, as: UTF8.self), at: path, .accepted)
    }
  }

  private func write(_ body: String, at path: String, _ status: HTTPResponse.Status) -> ReceivedResponse {
    self[path] = body
    let isAnswered = state.withLock { $0.answersWrites }
    return .json(isAnswered ? body : "", status: status, headerFields: [.location: "http://elsewhere\(path)"])
  }

  private func hold() async {
    await withCheckedContinuation { continuation in
      let watchers = state.withLock { state -> [CheckedContinuation<Void, Never>]? in
        guard state.isClosed else { return nil }
        state.waiting.append(continuation)
        defer { state.watchers = [] }
        return state.watchers
      }
      guard let watchers else { return continuation.resume() }
      for watcher in watchers { watcher.resume() }
    }
  }
}
