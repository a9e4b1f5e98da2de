public import HubJSON

extension Body {
  /// JSON in memory; it can be sent again.
  @_spi(Backend)
  public static func json(_ value: JSONValue) -> Body { .bytes(value.serialized(), mediaType: "application/json") }
}
