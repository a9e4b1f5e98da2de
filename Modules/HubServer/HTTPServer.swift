/// An HTTP/1.1 server on a loopback port; any number of them run in one process.
///
/// It ends with ``stop()``, and also when nobody holds it any more.
public final class HTTPServer: Sendable {
  /// Where the server listens.
  public let address: LoopbackAddress

  /// The port where the server listens.
  public let port: UInt16

  /// Scheme, address and port, such as `http://127.0.0.1:8080`.
  public var origin: String {
    switch address {
    case .ipv4: "http://127.0.0.1:\(port)"
    case .ipv6: "http://[::1]:\(port)"
    }
  }

  private let acceptor: Task<Void, Never>
  private let ownLoop: EventLoop?

  private init(address: LoopbackAddress, port: UInt16, acceptor: Task<Void, Never>, ownLoop: EventLoop?) {
    self.address = address
    self.port = port
    self.acceptor = acceptor
    self.ownLoop = ownLoop
  }

  deinit {
    acceptor.cancel()
  }

  /// Starts a server, which listens when this returns.
  ///
  /// - Parameters:
  ///   - port: The port, 0 for a free one.
  ///   - configuration: What the server allows its clients.
  ///   - loop: The loop to share with other servers; nil gives the server a thread of its own, which ends with it.
  ///   - handler: Answers a request. It is cancelled when the client leaves or the server stops; the end of the client's
  ///     stream counts as leaving. What it throws is answered with 500, a ``RequestRefusal`` with its own status.
  /// - Returns: The server, which the caller holds as long as it is to run.
  /// - Throws: ``ServerError`` when the port cannot be had.
  public static func start(
    port: UInt16 = 0, configuration: ServerConfiguration = .init(), loop: EventLoop? = nil,
    handler: @escaping @Sendable (ServerRequest) async throws -> ServerResponse
  ) throws -> HTTPServer {
    try start(port: port, configuration: configuration, loop: loop) { stream, number in
      await Connection(stream, number: number, configuration: configuration, handler: handler).run()
    }
  }

  /// Starts a server that leaves every byte to the handler, for what no HTTP server would do.
  ///
  /// - Parameters:
  ///   - port: The port, 0 for a free one.
  ///   - configuration: Of it only the address and where handlers run matter.
  ///   - loop: The loop to share with other servers; nil gives the server a thread of its own, which ends with it.
  ///   - connectionHandler: Runs once for each connection, which closes when it returns or throws. It is cancelled when
  ///     the server stops.
  /// - Returns: The server, which the caller holds as long as it is to run.
  /// - Throws: ``ServerError`` when the port cannot be had.
  public static func startRaw(
    port: UInt16 = 0, configuration: ServerConfiguration = .init(), loop: EventLoop? = nil,
    connectionHandler: @escaping @Sendable (RawConnection) async throws -> Void
  ) throws -> HTTPServer {
    try start(port: port, configuration: configuration, loop: loop) { stream, number in
      // A script that fails has no one to tell but its client, whose connection closes.
      try? await connectionHandler(RawConnection(stream, number: number))
    }
  }

  private static func start(
    port: UInt16, configuration: ServerConfiguration, loop: EventLoop?,
    serve: @escaping @Sendable (SocketStream, Int) async -> Void
  ) throws -> HTTPServer {
    let listener = try ListeningSocket(address: configuration.address, port: port)
    let chosen = listener.port
    let usedLoop = loop ?? EventLoop()
    try usedLoop.acquire()
    let acceptor = Acceptor(
      listener, loop: usedLoop, runsOnLoop: configuration.runsHandlersOnLoop, serve: serve)
    let task = Task(executorPreference: usedLoop) {
      await acceptor.run()
      usedLoop.release()
    }
    return HTTPServer(
      address: configuration.address, port: chosen, acceptor: task, ownLoop: loop == nil ? usedLoop : nil)
  }

  /// Closes the listener and every connection; returns when all of them and the server's own thread have ended.
  ///
  /// Handlers are cancelled and waited for, so they must heed it.
  public func stop() async {
    acceptor.cancel()
    await acceptor.value
    await ownLoop?.waitForEnd()
  }
}
