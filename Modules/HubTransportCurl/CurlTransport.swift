#if os(Linux)
  #if canImport(FoundationEssentials)
    import FoundationEssentials
  #else
    import Foundation
  #endif
  import HubCompression
  public import HubErrors
  public import HubHTTP
  public import HubTransport

  /// The transport on Linux: HTTP/1.1 and HTTP/2 over libcurl, on one thread of its own for each transport.
  ///
  /// The thread ends with the last copy of the transport and the last body that is still being read. Connections are
  /// pooled per transport, so keep one and share it. Nothing is ever sent twice: when a pooled connection turns out to
  /// be dead before anything was sent, the exchange starts again on a new one; afterwards it fails with a
  /// `TransportError` whose `reach` and `isReusedConnection` let the pipeline decide.
  public struct CurlTransport: Transport {
    private let driver: CurlDriver
    private let settings: TransportSettings

    /// A transport with a thread and connections of its own.
    ///
    /// - Parameters:
    ///   - configuration: How connections are made and kept.
    ///   - environment: Where proxies and the certificates to trust are looked up, once; the process's own by default.
    /// - Throws: `ConfigurationError` for a setting that cannot be used, such as a proxy URL or a missing file of
    ///   certificates, and when the system has no descriptor or thread left.
    public init(
      configuration: CurlConfiguration = CurlConfiguration(), environment: [String: String]? = nil
    ) throws(ConfigurationError) {
      let environment = environment ?? ProcessInfo.processInfo.environment
      settings = try TransportSettings(configuration, environment: environment)
      driver = try CurlDriver(settings)
    }

    /// Sends a request and returns once the head of its final answer is there.
    ///
    /// - Parameters:
    ///   - request: The head; the transport writes `Host` and the fields that frame the body. `Accept` and `User-Agent`
    ///     are sent only if given.
    ///   - body: The body to send. It is opened when the connection is there, so one that can be read only once is still
    ///     unused when no connection could be made.
    ///   - options: What is special about this exchange.
    /// - Returns: The head, and the body to be pulled.
    /// - Throws: `TransportError`; `InvalidRequestError` for what must not be sent; `CancellationError`.
    public func send(_ request: HTTPRequest, body: Body?, options: ExchangeOptions) async throws -> ReceivedResponse {
      var request = request
      let fields = request.headerFields
      // A range is one of the coded bytes, so its content cannot be decoded.
      if settings.configuration.acceptsCompression, !fields.contains(.acceptEncoding), !fields.contains(.range) {
        request.headerFields[.acceptEncoding] = "gzip, deflate"
      }
      let answer = try await driver.exchange(OutgoingRequest(request, body: body, options: options))
      return try received(answer)
    }

    /// The answer with its content's codings undone.
    private func received(_ answer: ReceivedAnswer) throws(TransportError) -> ReceivedResponse {
      let content: BodyChunks
      switch answer.content {
      case .whole(let bytes): content = BodyChunks(bytes, declaredLength: answer.length)
      case .channel(let channel): content = BodyChunks(length: answer.length, next: driver.source(channel))
      }
      let codings: [CompressionFormat]
      do throws(ContentCoding.Unsupported) {
        codings = answer.hasBody ? try ContentCoding.chain(of: answer.head.headerFields) : []
      } catch {
        throw TransportError(.contentCoding, reach: .headReceived, peer: answer.peer, reason: error.reason)
      }
      guard !codings.isEmpty else { return ReceivedResponse(head: answer.head, body: content) }
      var head = answer.head
      head.headerFields[.contentEncoding] = nil
      head.headerFields[.contentLength] = nil
      let decoder = ContentDecoder(
        codings, ratio: settings.configuration.inflationRatio, peer: answer.peer, content: content)
      return ReceivedResponse(head: head, body: BodyChunks { try await decoder.next() })
    }
  }
#endif
