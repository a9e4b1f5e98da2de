public import HubErrors
public import HubHTTP

/// The static half of a call: what an operation is, without its arguments.
///
/// Each backend lists all of its own, for the capability matrix and for routing recorded requests back.
public struct Endpoint: Hashable, Sendable {
  /// Whether a call may be sent again when it may have reached the server.
  public enum Repeatability: Hashable, Sendable {
    /// Repeating changes nothing: the operation reads, or ends in the same state however often it runs.
    case always
    /// Only when it is certain that the server did not act on it.
    case onlyIfNotProcessed
  }

  /// The operation's name, such as `core.nodes.update`.
  public let name: String

  /// The service of the backend that offers it, such as `core`.
  public let service: String

  /// The method.
  public let method: HTTPRequest.Method

  /// The path below the service's address.
  public let path: PathTemplate

  /// The status that the server gives on success; clients accept any of its class.
  public let success: HTTPResponse.Status

  /// Whether a call may be sent again.
  public let repeatability: Repeatability

  /// The generations of the server that offer it, nil for all.
  public let generations: Set<ServerGeneration>?

  /// An operation.
  ///
  /// - Parameters:
  ///   - name: Its name.
  ///   - service: The service that offers it.
  ///   - method: The method.
  ///   - path: The path below the service's address.
  ///   - success: The status on success.
  ///   - repeatability: Whether it may be repeated; by default as RFC 9110, 9.2.2 says of the method.
  ///   - generations: The generations of the server that offer it, nil for all.
  public init(
    _ name: String, service: String, _ method: HTTPRequest.Method, _ path: PathTemplate,
    success: HTTPResponse.Status = .ok, repeatability: Repeatability? = nil,
    generations: Set<ServerGeneration>? = nil
  ) {
    self.name = name
    self.service = service
    self.method = method
    self.path = path
    self.success = success
    self.generations = generations
    let idempotent: [HTTPRequest.Method] = [.get, .head, .options, .put, .delete]
    self.repeatability = repeatability ?? (idempotent.contains(method) ? .always : .onlyIfNotProcessed)
  }

  /// Whether a generation of the server offers it.
  public func isOffered(by generation: ServerGeneration) -> Bool { generations?.contains(generation) ?? true }

  /// The same operation at another path, such as one that the server gave.
  @_spi(Backend)
  public func at(_ path: PathTemplate) -> Endpoint {
    Endpoint(
      name, service: service, method, path, success: success, repeatability: repeatability, generations: generations)
  }
}
