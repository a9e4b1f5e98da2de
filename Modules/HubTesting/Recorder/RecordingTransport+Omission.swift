extension RecordingTransport {
  /// An exchange that is not in the archive.
  public struct Omission: Hashable, Sendable, CustomStringConvertible {
    /// Method and URL, without secrets.
    public var request: String

    /// Why it was left out.
    public var reason: String

    /// An exchange that was left out.
    public init(request: String, reason: String) {
      self.request = request
      self.reason = reason
    }

    /// The request and the reason.
    public var description: String { "\(request): \(reason)" }
  }
}
