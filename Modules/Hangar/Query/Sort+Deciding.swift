import HubQuery

extension Sort {
  /// The order with a key that decides between equals: pages overlap where nothing does.
  func decided(by key: SortKey<Resource>) -> Sort {
    parts.contains { $0.key == key } ? self : then(.ascending(key))
  }
}
