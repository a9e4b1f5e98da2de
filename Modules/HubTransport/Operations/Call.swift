public import HubHTTP

/// An endpoint with its arguments: every call is first such a value.
///
/// The same value is sent, printed as curl, matched with recordings, and tells the retry stage what is safe.
public struct Call<Output: Sendable>: Sendable {
  /// Turns a successful answer into the call's output.
  public typealias Decode = @Sendable (_ head: HTTPResponse, _ body: [UInt8]) throws -> Output

  /// What is called.
  public let endpoint: Endpoint

  /// The arguments of the path, by name, decoded.
  public var arguments: [String: String]

  /// The query, decoded.
  public var query: [QueryItem]

  /// Header fields of this call.
  public var headerFields: HTTPFields

  /// The body to send.
  public var body: Body?

  /// Turns a successful answer into the output.
  public let decode: Decode

  /// A call.
  public init(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = [],
    headerFields: HTTPFields = HTTPFields(), body: Body? = nil, decode: @escaping Decode
  ) {
    self.endpoint = endpoint
    self.arguments = arguments
    self.query = query
    self.headerFields = headerFields
    self.body = body
    self.decode = decode
  }
}
