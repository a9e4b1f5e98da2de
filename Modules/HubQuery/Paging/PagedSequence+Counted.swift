extension PagedSequence {
  /// A list whose places are counted: pages of one size, which is never greater than what is wanted in all.
  ///
  /// - Parameters:
  ///   - start: Where to begin, nil for the beginning.
  ///   - maximum: The most items to give, nil for all.
  ///   - pageSize: How many items a request asks for; at least one.
  ///   - fetch: Fetches a page; its `next` says where the list goes on.
  @_spi(Backend)
  public init(
    from start: PageCursor?, maximum: Int?, pageSize: Int,
    fetch: @escaping @Sendable (_ page: PageRequest) async throws -> Page<Item>
  ) {
    let size = Swift.max(1, Swift.min(pageSize, maximum ?? pageSize))
    self.init(from: start, maximum: maximum) { place in
      try await fetch(PageRequest(limit: size, offset: Swift.max(place?.offset ?? 0, 0)))
    }
  }
}
