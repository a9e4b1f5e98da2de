@_spi(Backend) public import HubQuery

extension Filter where Resource: HahnProResource {
  /// No condition: every record meets it.
  ///
  /// It is sent as an empty `filter`, as the vendor's package sends a filter whose conditions are all without a value
  /// (wire page, section 4.3), and is where conditions can be put together one by one.
  public static var everything: Filter { Filter(conditions: []) }
}
