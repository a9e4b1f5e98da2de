/// A response head: what swift-http-types calls by the same names.
public struct HTTPResponse: Hashable, Sendable {
  /// The status.
  public var status: Status

  /// The header fields in the order received.
  public var headerFields: HTTPFields

  /// A response head.
  public init(status: Status, headerFields: HTTPFields = HTTPFields()) {
    self.status = status
    self.headerFields = headerFields
  }

  /// The media type of the body, nil when the response names none.
  public var mediaType: MediaType? { headerFields[.contentType].flatMap(MediaType.init) }
}
