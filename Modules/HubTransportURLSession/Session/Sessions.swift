import Foundation

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
  ///   - upload: The request with its body.
  ///   - peer: The server, for errors.
  ///   - isFresh: Whether it must have a connection of its own.
  /// - Returns: The exchange, which runs.
  func start(_ upload: Upload, peer: String, isFresh: Bool) -> SessionExchange {
    guard isFresh else { return start(upload, peer: peer, in: shared, delegate) }
    let delegate = SessionDelegate()
    let session = Self.session(configuration, delegate)
    defer { session.finishTasksAndInvalidate() }
    return start(upload, peer: peer, in: session, delegate)
  }

  private func start(
    _ upload: Upload, peer: String, in session: URLSession, _ delegate: SessionDelegate
  ) -> SessionExchange {
    let task = session.dataTask(with: upload.request)
    let exchange = SessionExchange(task, upload, peer: peer, highWater: configuration.highWater)
    delegate.register(exchange)
    upload.source?.start()
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
