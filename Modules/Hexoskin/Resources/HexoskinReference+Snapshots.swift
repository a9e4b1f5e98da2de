extension HexoskinReference where Self: HexoskinSnapshot {
  /// The URI.
  public var hexoskinValue: HexoskinValue { .string(resourceURI) }
}

extension HexoskinRecord: HexoskinReference {}
extension HexoskinRange: HexoskinReference {}
extension HexoskinUser: HexoskinReference {}
extension HexoskinAccount: HexoskinReference {}
extension HexoskinDatatype: HexoskinReference {}
extension HexoskinAnnotation: HexoskinReference {}

extension HexoskinLink: HexoskinReference {
  /// The URI.
  public var hexoskinValue: HexoskinValue { .string(uri) }
}
