#if os(Linux)
  /// How ``CurlTransport`` makes and keeps connections. Every setting has a working default.
  public struct CurlConfiguration: Hashable, Sendable {
    /// How long a connection may take to be made: name look-up, TCP and TLS together.
    public var connectTimeout: Duration = .seconds(5)

    /// How many exchanges one host serves at a time. More wait, first come first served; an answer whose body is still
    /// being read keeps its place. A host that speaks HTTP/2 serves 100, over one connection.
    public var connectionsPerHost = 16

    /// How many connections are kept in all.
    public var idleConnections = 64

    /// How long a connection may have been idle to be used again; whole seconds count.
    public var maximumIdleTime: Duration = .seconds(60)

    /// The most bytes of an answer's head, interim answers and trailers included. libcurl itself takes no line beyond
    /// 100 KiB and about 300 KiB in all.
    public var headLimit = 80 * 1024

    /// The most interim answers (1xx) before the final one.
    public var interimAnswerLimit = 100

    /// The most bytes that a compressed body may inflate to for each byte that arrived, judged beyond the first MiB.
    public var inflationRatio = 100

    /// Whether `Accept-Encoding: gzip, deflate` is sent with requests that say nothing about it and ask for no range. What
    /// arrives with one of these codings is inflated in any case.
    public var acceptsCompression = true

    /// Whether HTTP/2 is offered over TLS; it needs a libcurl with HTTP/2.
    public var usesHTTP2 = true

    /// The proxy.
    public var proxy = Proxy.environment

    /// The path of a PEM file with the certificates to trust; only these are then trusted.
    ///
    /// By default it is the one that the environment names as `SSL_CERT_FILE`, else what libcurl was built with, else the
    /// first that exists of the places where distributions keep it.
    public var caBundle: String?

    /// The oldest version of TLS.
    public var minimumTLSVersion = TLSVersion.v1_2

    /// How many bytes are read from a connection at a time.
    public var receiveBuffer = 256 * 1024

    /// How many bytes of a body wait for a slow reader before its connection is no longer read; at least twice
    /// ``receiveBuffer`` keeps a fast one busy.
    public var highWater = 512 * 1024

    /// The defaults.
    public init() {}
  }
#endif
