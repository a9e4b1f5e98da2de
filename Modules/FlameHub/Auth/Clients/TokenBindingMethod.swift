public import HubQuery

/// How a client's tokens are bound; the Hub may know more (wire page, section 4.1).
public struct TokenBindingMethod: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// They are not.
  public static let none = TokenBindingMethod(rawValue: "none")
  /// To a certificate.
  public static let tls = TokenBindingMethod(rawValue: "tls")
}
