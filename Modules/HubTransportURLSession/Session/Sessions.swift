import Foundation
import HubTransport

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// The session that exchanges share, and how one for a single exchange is made.
final class Sessions: Sendable {
  private let configuration: URLSessionTransportConfiguration
  private let delegate: SessionDelegate
  private let shared: URLSession

  init(_ configuration: URLSessionTransportConfiguration) {
    self.configuration = configuration
    delegate = SessionDelegate()
    shared = Self.session(configuration, delegate)
  }

  /// What runs goes on to its end; a session that is not invalidated would keep its delegate for ever.
  deinit { shared.finishTasksAndInvalidate() }

  /// Starts an exchange.
  ///
  /// - Parameters:
  ///   - request: The request.
  ///   - peer: The server, for errors.
  ///   - isFresh: Whether it must have a connection of its own.
  ///   - source: What feeds the request's body, if it is streamed.
  func start(_ request: URLRequest, peer: String, isFresh: Bool, source: BodySource?) -> SessionExchange {
    guard isFresh else { return start(request, peer: peer, in: shared, delegate, source) }
    let delegate = SessionDelegate()
    let session = Self.session(configuration, delegate)
    defer { session.finishTasksAndInvalidate() }
    return start(request, peer: peer, in: session, delegate, source)
  }

  private func start(
    _ request: URLRequest, peer: String, in session: URLSession, _ delegate: SessionDelegate, _ source: BodySource?
  ) -> SessionExchange {
    let task = session.dataTask(with: request)
    let exchange = SessionExchange(task, peer: peer, highWater: configuration.highWater, source: source)
    delegate.register(exchange)
    source?.start()
    task.resume()
    return exchange
  }

  private static func session(
    _ settings: URLSessionTransportConfiguration, _ delegate: SessionDelegate
  ) -> URLSession {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.httpCookieStorage = nil
    configuration.httpShouldSetCookies = false
    configuration.httpCookieAcceptPolicy = .never
    configuration.urlCache = nil
    configuration.requestCachePolicy = .reloadIgnoringLocalCacheData
    configuration.urlCredentialStorage = nil
    configuration.httpMaximumConnectionsPerHost = settings.connectionsPerHost
    configuration.timeoutIntervalForRequest = settings.idleTimeout / .seconds(1)
    #if !canImport(FoundationNetworking)
      configuration.waitsForConnectivity = false
    #endif
    if !settings.usesSystemProxies { configuration.connectionProxyDictionary = [:] }
    return URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
  }
}
