/// What a request must have in common with a recorded one, besides method, path and query.
public struct RequestMatching: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: Int

  /// What the bits say.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The body: JSON by value, forms by their fields, multipart forms by their parts, everything else by bytes.
  public static let body = RequestMatching(rawValue: 1)

  /// Scheme, host and port. Without it, an exchange of the request's own origin is preferred to those of others.
  public static let origin = RequestMatching(rawValue: 2)
}
