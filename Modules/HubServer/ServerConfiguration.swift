/// What a server allows its clients.
public struct ServerConfiguration: Sendable, Hashable {
  /// Where the server listens.
  public var address = LoopbackAddress.ipv4
  /// Bounds on requests.
  public var limits = ServerLimits()
  /// From the first byte of a head to its end; longer is refused with 408.
  public var headTimeout: Duration = .seconds(10)
  /// Between two pieces of a request's body (408), and for a client that does not read (RST).
  public var stallTimeout: Duration = .seconds(30)
  /// Between two requests on one connection, which then closes.
  public var idleTimeout: Duration = .seconds(75)
  /// How long a closing connection reads on, so that the client's last bytes do not turn FIN into RST.
  public var lingerTimeout: Duration = .seconds(1)
  /// How many bytes of a body that the handler left unread are read to keep the connection.
  public var drainBytes = 256 * 1024
  /// Whether handlers run on the loop's thread, where they must not block; else on the global pool.
  public var runsHandlersOnLoop = true

  /// The usual settings.
  public init() {}
}
