public import HubErrors
public import HubHTTP

extension QueryDialect {
  /// The query of an operation.
  ///
  /// - Parameters:
  ///   - query: What is asked.
  ///   - operation: The operation's name.
  /// - Returns: The query as it is sent.
  /// - Throws: `InvalidRequestError` that names the operation, for what the server cannot be asked.
  @_spi(Backend)
  public func items<Resource>(
    for query: ListQuery<Resource>, operation: String
  ) throws(InvalidRequestError) -> [QueryItem] {
    do {
      return try items(for: query)
    } catch {
      throw InvalidRequestError(operation: operation, error.reason)
    }
  }
}
