/// No complete answer came: the connection could not be made, broke, or carried something that is not HTTP.
public struct TransportError: Error, Hashable {
  /// What is certain about the request when the exchange failed.
  public enum Reach: Hashable, Sendable {
    /// No connection was made.
    case notConnected
    /// A connection was made, and no byte of the request went out.
    case nothingSent
    /// The request may have reached the server.
    case sent
    /// The head of an answer arrived.
    case headReceived
  }

  /// What happened.
  public var kind: Kind

  /// What is certain about the request.
  public var reach: Reach

  /// `host:port` of the server, or of the proxy.
  public var peer: String

  /// Particulars in the transport's words, without secrets.
  public var reason: String

  /// Whether the connection had served another request before: such a connection may have been dead already.
  public var isReusedConnection: Bool

  /// The tries before this one, in order.
  public var attempts: [FailedAttempt]

  /// A failure.
  public init(
    _ kind: Kind, reach: Reach, peer: String, reason: String, isReusedConnection: Bool = false,
    attempts: [FailedAttempt] = []
  ) {
    self.kind = kind
    self.reach = reach
    self.peer = peer
    self.reason = reason
    self.isReusedConnection = isReusedConnection
    self.attempts = attempts
  }

  /// Whether the server may have acted on the request although no complete answer came.
  public var mayHaveBeenProcessed: Bool { reach == .sent || reach == .headReceived }
}

extension TransportError: CustomStringConvertible {
  /// What happened, to whom, and what to do about it.
  public var description: String {
    var text = "\(kind.summary) (\(peer)): \(reason). \(kind.advice)"
    if mayHaveBeenProcessed { text += " The request may have been processed; where it changes something, look first." }
    if !attempts.isEmpty { text += " Tries before: \(attempts.map(\.description).joined(separator: "; "))." }
    return text
  }
}
