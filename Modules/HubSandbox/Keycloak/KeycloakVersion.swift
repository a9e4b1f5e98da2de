/// A version of Keycloak that a sandbox answers like.
///
/// 26.7.3 is emulated in full; of the older ones, what the token endpoint answers otherwise (recorded of each).
public struct KeycloakVersion: RawRepresentable, Hashable, Sendable {
  /// The version's number, such as `26.7.3`.
  public let rawValue: String

  /// A version; one that is not known is answered like the newest one.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// 22.0.5.
  public static let v22_0_5 = KeycloakVersion(rawValue: "22.0.5")
  /// 24.0.5.
  public static let v24_0_5 = KeycloakVersion(rawValue: "24.0.5")
  /// 26.1.4, the last line before assertions had to obey strict rules.
  public static let v26_1_4 = KeycloakVersion(rawValue: "26.1.4")
  /// 26.7.3.
  public static let v26_7_3 = KeycloakVersion(rawValue: "26.7.3")

  /// Whether assertions obey the rules that came with 26.2.
  var isStrict: Bool { self != .v22_0_5 && self != .v24_0_5 && self != .v26_1_4 }
}

extension KeycloakVersion: CustomStringConvertible {
  /// The version's number.
  public var description: String { rawValue }
}
