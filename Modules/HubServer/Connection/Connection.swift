/// One accepted connection: reads requests in turn, has them answered, and writes the answers.
actor Connection {
  typealias Handler = @Sendable (ServerRequest) async throws -> ServerResponse

  nonisolated let stream: SocketStream
  /// The executor outlives the actor, which holds it through the stream.
  nonisolated var unownedExecutor: UnownedSerialExecutor { stream.loop.asUnownedSerialExecutor() }

  let number: Int
  let configuration: ServerConfiguration
  let handler: Handler
  var input: InputBuffer
  /// Counts the requests, so that a body or writer that outlives its exchange is told apart.
  var exchange = 0
  var decoder: BodyDecoder?
  var owesContinue = false
  var encoder: ResponseEncoder?
  var meter: FaultMeter?
  /// Whether bytes of an answer have gone out and its end has not.
  var isAnswering = false
  /// How the fault plan has ended the answer, whatever a stream makes of the error it got.
  var plannedEnd: (any Error)?
  /// Body bytes handed over by the handler in this exchange.
  var bodyBytes = 0

  init(_ stream: SocketStream, number: Int, configuration: ServerConfiguration, handler: @escaping Handler) {
    self.stream = stream
    self.number = number
    self.configuration = configuration
    self.handler = handler
    let limits = configuration.limits
    // A head must fit, and so must each line of a chunked body.
    input = InputBuffer(
      capacity: max(limits.headBytes, limits.chunkLineBytes + 2, limits.trailerBytes + 2, 16 * 1024))
  }

  /// Serves requests until either side ends the connection.
  func run() async {
    do {
      while let head = try await nextHead(), try await serve(head) {}
      await lingerAndClose()
    } catch let refusal as RequestRefusal where !isAnswering {
      await refuse(refusal)
    } catch is SilentEnd {
      await lingerAndClose()
    } catch is AbortiveEnd {
      try? await stream.flush(until: .now + configuration.stallTimeout)
      stream.reset()
    } catch is TimedOut {
      stream.reset()
    } catch {
      // The client is gone, the server stops, or a stream failed: half an answer must not pass for a whole one.
      if isAnswering { stream.reset() }
    }
    stream.close()
  }
}
