import HubErrors
import HubHTTP
import HubTesting
@_spi(Backend) import HubTransport

/// A transport that may fail before it opens the body.
struct FailingTransport: Transport {
  let prepare: @Sendable (HTTPRequest) async throws -> Void

  init(_ prepare: @escaping @Sendable (HTTPRequest) async throws -> Void) { self.prepare = prepare }

  func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
    try await prepare(request)
    let bytes = try await body?.open().collect(limit: .max) ?? []
    return ReceivedResponse(head: HTTPResponse(status: .ok), body: BodyChunks(bytes))
  }

  /// Puts a body over the pipeline, and gives what arrived.
  func put(_ body: Body) async throws -> [UInt8] {
    var options = ClientOptions()
    options.timeout = nil
    options.stallTimeout = nil
    let pipeline = Pipeline(
      traits: Lab.traits(), transport: self, clock: WaitingClock(base: ManualClock()), random: Halves(),
      options: options)
    let call = Call(Endpoint("things.put", service: "core", .put, "/things"), body: body) { _, bytes in bytes }
    return try await pipeline.run(call, at: ServerAddress("https://hub.example.org").resolved())
  }
}
