public import HubErrors
public import HubHTTP

/// How a generation of a server spells a query: the seam that backends fill.
public protocol QueryDialect: Sendable {
  /// The query as it is sent.
  ///
  /// - Throws: `InvalidRequestError` for what the server cannot be asked, or would read as something else.
  func items<Resource>(for query: ListQuery<Resource>) throws(InvalidRequestError) -> [QueryItem]
}
