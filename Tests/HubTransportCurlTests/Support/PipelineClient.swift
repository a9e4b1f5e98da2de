#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubPlatform
  @_spi(Backend) import HubTransport
  import HubTransportCurl

  /// Calls over the whole pipeline and a real transport; waits between tries are half their ceiling, and short.
  struct PipelineClient {
    private let pipeline: Pipeline

    init(_ change: (inout CurlConfiguration) -> Void = { _ in }) throws {
      var options = ClientOptions()
      options.timeout = .seconds(20)
      options.retry.baseDelay = .milliseconds(2)
      pipeline = Pipeline(
        traits: BackendTraits(name: "test") { _, _ in BackendTraits.ErrorFacts() },
        transport: try TestClient(change).transport, clock: SystemClock(), random: Halves(), options: options)
    }

    /// The text of a successful answer.
    func run(
      _ method: HTTPRequest.Method = .get, _ origin: String, timeout: Duration? = nil,
      decode: @escaping @Sendable (String) throws -> String = { $0 }
    ) async throws -> String {
      let endpoint = Endpoint("tests.call", service: "tests", method, "/")
      let body: Body? = method == .post ? .bytes(Array("body".utf8), mediaType: "text/plain") : nil
      let call = Call(endpoint, body: body) { _, bytes in try decode(String(decoding: bytes, as: UTF8.self)) }
      return try await pipeline.run(
        call, at: ServerAddress(origin).resolved(), options: RequestOptions(timeout: timeout))
    }

    /// The error of a call that must fail without an answer.
    func failure(_ method: HTTPRequest.Method = .get, _ origin: String) async throws -> TransportError {
      do {
        _ = try await run(method, origin)
      } catch let error as TransportError {
        return error
      }
      throw UnexpectedSuccess(status: .ok)
    }
  }

  /// Draws the middle of every range.
  private struct Halves: RandomSource {
    func bytes(_ count: Int) -> [UInt8] { [0x80] + [UInt8](repeating: 0, count: count - 1) }
  }
#endif
