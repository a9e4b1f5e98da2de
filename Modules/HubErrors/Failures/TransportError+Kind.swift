extension TransportError {
  /// What happened to an exchange.
  public struct Kind: Hashable, Sendable, CustomStringConvertible {
    let summary: String
    let advice: String
    private let name: String

    private init(_ name: String, _ summary: String, _ advice: String) {
      self.name = name
      self.summary = summary
      self.advice = advice
    }

    /// The name of the kind, such as `refused`.
    public var description: String { name }

    /// The host's name does not resolve.
    public static let nameNotResolved = Kind(
      "nameNotResolved", "the host name does not resolve", "Check the server address and the network.")
    /// Nobody listens on the port.
    public static let refused = Kind(
      "refused", "the connection was refused", "Check that the server runs and that the port is right.")
    /// The host cannot be reached, or did not accept a connection in time.
    public static let unreachable = Kind(
      "unreachable", "the server cannot be reached", "Check the server address, the network and any proxy.")
    /// The connection could not be secured.
    public static let tls = Kind(
      "tls", "no secure connection could be made",
      "Check that the port speaks https (use http:// for a plain server) and that its certificate is trusted.")
    /// The connection broke before the answer was complete.
    public static let connectionLost = Kind(
      "connectionLost", "the connection broke before the answer was complete", "Try again.")
    /// Fewer bytes arrived than the answer announced.
    public static let truncated = Kind(
      "truncated", "the answer was cut off", "Try again; what arrived is not the whole answer.")
    /// What arrived is no valid HTTP.
    public static let malformedResponse = Kind(
      "malformedResponse", "the server does not speak HTTP as it should",
      "Check the server address: another service may listen there.")
    /// The head of the answer is larger than the limit.
    public static let headTooLarge = Kind(
      "headTooLarge", "the head of the answer exceeds the limit", "Raise the transport's limit if this is expected.")
    /// The body of the answer is larger than the limit.
    public static let bodyTooLarge = Kind(
      "bodyTooLarge", "the body of the answer exceeds the limit",
      "Ask for less (a smaller page), stream the body, or raise the limit.")
    /// The body of the answer cannot be decoded from its content coding.
    public static let contentCoding = Kind(
      "contentCoding", "the answer's content coding cannot be undone", "Report it to the operators of the server.")
    /// The body of the answer made no progress for too long.
    public static let stalled = Kind("stalled", "the answer stopped arriving", "Try again.")
    /// The request's body failed, or is not as long as it said.
    public static let requestBody = Kind(
      "requestBody", "the body to send failed", "Check the source of the body and its declared length.")
    /// The transport has no word for it.
    public static let other = Kind("other", "the exchange failed", "Try again.")
  }
}
