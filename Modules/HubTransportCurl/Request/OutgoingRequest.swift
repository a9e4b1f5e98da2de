#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubTransport

  /// A checked request with what the driver needs of it.
  struct OutgoingRequest: Sendable {
    /// What is sent as the body.
    enum Payload: Sendable {
      case none
      case bytes([UInt8])
      case stream(UploadChannel)
    }

    let head: HTTPRequest
    let host: HostAndPort
    let payload: Payload
    let mediaType: String?
    let needsFreshConnection: Bool

    /// Whose connections it can use.
    var origin: String { head.origin }

    /// `host:port` of the server.
    var peer: String { "\(host.host):\(host.port)" }

    /// The fields that the transport writes: a second one would make two readers see two requests.
    private static let ownFields: Set<HTTPField.Name> = Set(
      ["Connection", "Content-Length", "Expect", "Host", "Keep-Alive", "TE", "Transfer-Encoding", "Upgrade"]
        .compactMap(HTTPField.Name.init))

    /// Checks a request once more: libcurl sends what it is given, CR and LF too.
    init(_ head: HTTPRequest, body: Body?, options: ExchangeOptions) throws(InvalidRequestError) {
      if let violation = head.violation { throw InvalidRequestError("the request cannot be sent: \(violation)") }
      guard let host = HostAndPort(head.authority, defaultPort: head.scheme == "https" ? 443 : 80) else {
        throw InvalidRequestError("the authority is no host with an optional port")
      }
      if let field = head.headerFields.first(where: { Self.ownFields.contains($0.name) }) {
        throw InvalidRequestError("the transport writes the field \(field.name) itself; leave it out")
      }
      if let mediaType = body?.mediaType, !HTTPField.isValidValue(mediaType) {
        throw InvalidRequestError("the body's media type holds a character that no field value has")
      }
      guard head.method.rawValue != "CONNECT" else {
        throw InvalidRequestError("CONNECT makes a tunnel, not a request")
      }
      self.head = head
      self.host = host
      mediaType = body?.mediaType
      needsFreshConnection = options.requiresFreshConnection
      payload = try Self.payload(of: head.method, body)
    }

    private static func payload(of method: HTTPRequest.Method, _ body: Body?) throws(InvalidRequestError) -> Payload {
      guard let body else {
        // Servers expect a length with these (RFC 9110, 8.6).
        return method == .post || method == .put || method == .patch ? .bytes([]) : .none
      }
      guard method != .head else { throw InvalidRequestError("a HEAD request has no body") }
      if let bytes = body.bytes { return .bytes(bytes) }
      if let length = body.length, length < 0 { throw InvalidRequestError("the body's declared length is negative") }
      return .stream(UploadChannel(body))
    }
  }
#endif
