/// How ``URLSessionTransport`` makes and keeps connections. Every setting has a working default.
public struct URLSessionTransportConfiguration: Hashable, Sendable {
  /// How many HTTP/1.1 connections one host gets at a time; more exchanges wait.
  public var connectionsPerHost = 16

  /// How long nothing may arrive before an exchange fails; the pipeline's own limits are usually shorter.
  public var idleTimeout: Duration = .seconds(60)

  /// The most bytes of an answer's head. It is judged when the system hands the head over.
  public var headLimit = 80 * 1024

  /// How many bytes of a body wait for a slow reader before the task is suspended, on Apple platforms.
  public var highWater = 512 * 1024

  /// Whether the proxies of the system's settings are used.
  public var usesSystemProxies = true

  /// The defaults.
  public init() {}
}
