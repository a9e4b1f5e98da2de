extension Page {
  /// The only item, of a page that was asked for with room for two.
  ///
  /// - Throws: ``NotExactlyOne`` when there is none, or when there are several.
  @_spi(Backend)
  public func only() throws(NotExactlyOne) -> Item {
    guard items.count == 1, let item = items.first, total <= 1 else {
      throw NotExactlyOne(resource: "\(Item.self)", count: max(items.count, total))
    }
    return item
  }
}
