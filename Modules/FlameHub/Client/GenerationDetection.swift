import HubErrors
import HubHTTP
import HubJSON
@_spi(Backend) import HubTransport
import Synchronization

/// Finds out which generation a server is of: by one anonymous request, made for all who wait for it.
///
/// What was found is kept; a failure is not.
final class GenerationDetection: Sendable {
  private struct Finding {
    let generation: ServerGeneration
    var isAssumed = false
  }

  private let endpoint: Endpoint
  private let pipeline: Pipeline
  private let origin: ServerOrigin
  private let clock: any HubClock
  private let found: Mutex<Finding?>
  private let work = SharedWork<String, ServerGeneration>()

  /// A generation that is found out when it is needed.
  ///
  /// - Parameters:
  ///   - service: The service that is asked.
  ///   - origin: Where it is.
  ///   - pipeline: The way to it.
  ///   - clock: Whose time.
  ///   - configured: The generation, nil to ask.
  init(
    of service: FlameService, at origin: ServerOrigin, pipeline: Pipeline, clock: any HubClock,
    configured: ServerGeneration?
  ) {
    endpoint = FlameEndpoints.status(of: service)
    self.origin = origin
    self.pipeline = pipeline
    self.clock = clock
    found = Mutex(configured.map { Finding(generation: $0) })
  }

  /// The generation, nil as long as nobody has asked.
  var known: ServerGeneration? { found.withLock { $0?.generation } }

  /// Whether the server did not tell its version, so that it is taken for one of the newest generation.
  var isAssumed: Bool { found.withLock { $0?.isAssumed ?? false } }

  /// The generation.
  ///
  /// - Throws: `ConfigurationError` for a version between the generations, and the errors of `Pipeline.run`.
  func generation() async throws -> ServerGeneration {
    if let known { return known }
    return try await work.value(endpoint.name) { [self] in
      if let known { return known }
      let generation = try await ask()
      let finding = Finding(generation: generation ?? .hub013, isAssumed: generation == nil)
      found.withLock { $0 = finding }
      return finding.generation
    }
  }

  /// The generation, within the time of a call, which is left with the rest of it.
  func generation(within limit: inout Duration?) async throws -> ServerGeneration {
    guard let time = limit else { return try await generation() }
    let start = clock.uptime
    let late = DeadlineExceeded(operation: endpoint.name, limit: time)
    let generation = try await Deadline.run(time, clock: clock, timeIsUp: { late }) { try await self.generation() }
    limit = time - (clock.uptime - start)
    return generation
  }

  /// The generation, nil where the server does not tell its version.
  private func ask() async throws -> ServerGeneration? {
    let service = FlameService(rawValue: endpoint.service)
    let call = Call(endpoint) { _, bytes in try? JSONValue(parsing: bytes) }
    do {
      let status = try await pipeline.run(call, at: origin, options: RequestOptions(auth: .anonymous))
      return try FlameVersion.generation(of: service, status)
    } catch let error as HubAPIError where !Self.isPassing(error.status) {
      // Whatever answers here keeps the status to itself, such as a gateway: nothing can be read from that.
      return nil
    }
  }

  private static func isPassing(_ status: HTTPResponse.Status) -> Bool {
    status.kind == .serverError || status == .requestTimeout || status == .tooManyRequests
  }
}
