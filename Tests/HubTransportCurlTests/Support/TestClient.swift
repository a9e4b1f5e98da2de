#if os(Linux)
  import HubErrors
  import HubHTTP
  import HubServer
  import HubTransport
  import HubTransportCurl

  /// A transport that ignores the machine's proxies, and what tests ask of it.
  struct TestClient {
    let transport: CurlTransport

    init(_ change: (inout CurlConfiguration) -> Void = { _ in }, environment: [String: String] = [:]) throws {
      var configuration = CurlConfiguration()
      change(&configuration)
      transport = try CurlTransport(configuration: configuration, environment: environment)
    }

    /// An answer with its whole body.
    struct Answer: Sendable {
      var head: HTTPResponse
      var bytes: [UInt8]
      var status: HTTPResponse.Status { head.status }
      var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    func open(
      _ method: HTTPRequest.Method = .get, _ url: String, fields: HTTPFields = HTTPFields(), body: Body? = nil,
      isFresh: Bool = false
    ) async throws -> ReceivedResponse {
      try await transport.send(
        request(method, url, fields: fields), body: body, options: ExchangeOptions(requiresFreshConnection: isFresh))
    }

    func send(
      _ method: HTTPRequest.Method = .get, _ url: String, fields: HTTPFields = HTTPFields(), body: Body? = nil,
      isFresh: Bool = false
    ) async throws -> Answer {
      let response = try await open(method, url, fields: fields, body: body, isFresh: isFresh)
      return Answer(head: response.head, bytes: try await response.body.collect(limit: .max))
    }

    /// The error of an exchange that must fail as a transport says it.
    func failure(
      _ method: HTTPRequest.Method = .get, _ url: String, fields: HTTPFields = HTTPFields(), body: Body? = nil,
      isFresh: Bool = false
    ) async throws -> TransportError {
      do {
        let answer = try await send(method, url, fields: fields, body: body, isFresh: isFresh)
        throw UnexpectedSuccess(status: answer.status)
      } catch let error as TransportError {
        return error
      }
    }
  }

  /// An exchange succeeded that must not.
  struct UnexpectedSuccess: Error {
    var status: HTTPResponse.Status
  }

  /// The request of a URL whose parts are kept as written.
  func request(
    _ method: HTTPRequest.Method = .get, _ url: String, fields: HTTPFields = HTTPFields()
  ) -> HTTPRequest {
    let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
    return HTTPRequest(
      method: method, scheme: String(parts[0].dropLast()), authority: String(parts[2]),
      path: parts.count > 3 ? "/\(parts[3])" : "/", headerFields: fields)
  }
#endif
