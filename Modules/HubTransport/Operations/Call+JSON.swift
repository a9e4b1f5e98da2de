public import HubHTTP
public import HubJSON

extension Call where Output: Decodable {
  /// A call that is answered with JSON.
  ///
  /// - Parameters:
  ///   - endpoint: What is called.
  ///   - arguments: The arguments of the path.
  ///   - query: The query.
  ///   - body: The body.
  ///   - decoder: Reads the answer.
  /// - Returns: The call; its output is the model.
  @_spi(Backend)
  public static func json(
    _ endpoint: Endpoint, arguments: [String: String] = [:], query: [QueryItem] = [], body: Body? = nil,
    decoder: HubJSONDecoder
  ) -> Call {
    Call(endpoint, arguments: arguments, query: query, body: body) { head, bytes in
      guard !bytes.isEmpty else { throw EmptyBody() }
      guard head.mediaType?.isHTML != true else { throw MarkupBody() }
      return try decoder.decode(Output.self, from: bytes)
    }
  }

  /// The same call with its output turned into another.
  @_spi(Backend)
  public func map<Other: Sendable>(_ transform: @escaping @Sendable (Output) throws -> Other) -> Call<Other> {
    Call<Other>(endpoint, arguments: arguments, query: query, headerFields: headerFields, body: body) {
      [decode] head, bytes in try transform(decode(head, bytes))
    }
  }
}
