public import HubQuery

/// The kind of a project's license; the server may know more (wire page, section 8.8).
public struct LicenseType: Codable, Hashable, Sendable, RawRepresentable, TextFilterValue {
  /// The value on the wire.
  public let rawValue: String

  /// A value, known or not.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// None is named.
  public static let unspecified = LicenseType(rawValue: "Unspecified")
  /// The MIT license.
  public static let mit = LicenseType(rawValue: "MIT")
  /// The Apache license 2.0.
  public static let apache2 = LicenseType(rawValue: "Apache 2.0")
  /// The GNU general public license.
  public static let gpl = LicenseType(rawValue: "GPL")
  /// The GNU lesser general public license.
  public static let lgpl = LicenseType(rawValue: "LGPL")
  /// The GNU Affero general public license.
  public static let agpl = LicenseType(rawValue: "AGPL")
  /// Another one.
  public static let other = LicenseType(rawValue: "Other")
  /// One that the server has no name for.
  public static let custom = LicenseType(rawValue: "(custom)")
}
