@_spi(Backend) public import HubQuery

extension Relation where Resource: HahnProResource {
  /// A reference that HubKit does not know, by its name on the wire; a server that does not know it either ignores it.
  public static func named(_ name: String) -> Relation { Relation(name) }
}

extension SortKey where Resource: HahnProResource {
  /// A key that HubKit does not know, by its name on the wire.
  public static func named(_ name: String) -> SortKey { SortKey(name) }
}
