public import HubQuery

/// How a client proves itself; the Hub may know more (wire page, section 4.1).
public struct ClientAuthMethod: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// It does not.
  public static let none = ClientAuthMethod(rawValue: "none")
  /// By its secret.
  public static let secret = ClientAuthMethod(rawValue: "secret")
  /// By a certificate.
  public static let tls = ClientAuthMethod(rawValue: "tls")
}
