public import HubJSON

/// Changes of an annotation; what is not set is not sent.
public struct HexoskinAnnotationUpdate: HexoskinChange {
  /// The text.
  @Patch public var annotation: String = ""
  /// What kind it is.
  @Patch public var datatype: HexoskinLink<HexoskinDatatype> = ""
  /// The instant.
  @Patch public var start: HexoTimestamp = 0
  /// Whose it is.
  @Patch public var user: HexoskinLink<HexoskinUser> = ""
  /// The record that it is about.
  @Patch public var record: HexoskinLink<HexoskinRecord>?

  /// No changes.
  public init() {}
}
