public import HubHTTP
public import HubTransport

/// Finds the operation that a recorded request belongs to.
public struct EndpointRouter: Sendable {
  /// A request's operation and its arguments.
  public struct Match: Sendable {
    /// The operation.
    public let endpoint: Endpoint
    /// The arguments of the path, by name, decoded.
    public let arguments: [String: String]
    /// The query, decoded, in order.
    public let query: [QueryItem]
  }

  private let endpoints: [Endpoint]
  private let origins: [(service: String, origin: String, prefix: String)]

  /// A router.
  ///
  /// - Parameters:
  ///   - endpoints: The operations of a backend.
  ///   - origins: The addresses of its services, by name.
  public init(endpoints: [Endpoint], origins: [String: String]) {
    self.endpoints = endpoints
    self.origins = origins.compactMap { service, address -> (service: String, origin: String, prefix: String)? in
      guard let url = URLText(address) else { return nil }
      let prefix = url.path == "/" ? "" : String(url.path.reversed().drop { $0 == "/" }.reversed())
      return (service, "\(url.scheme)://\(url.authority)", prefix)
    }.sorted { ($1.prefix.utf8.count, $0.service) < ($0.prefix.utf8.count, $1.service) }
  }

  /// The operation of a request, nil when the backend's table has none.
  public func match(_ request: HTTPRequest) -> Match? {
    let parts = request.path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts.first.map(String.init) ?? ""
    let query = parts.count > 1 ? [QueryItem](queryString: parts[1]) : []
    for (service, origin, prefix) in origins where origin == request.origin && path.hasPrefix(prefix) {
      let path = path.dropFirst(prefix.count)
      for endpoint in endpoints where endpoint.service == service && endpoint.method == request.method {
        guard let arguments = endpoint.path.arguments(of: path) else { continue }
        return Match(endpoint: endpoint, arguments: arguments, query: query)
      }
    }
    return nil
  }
}
