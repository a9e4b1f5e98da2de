@_spi(Backend) public import HubQuery
public import HubTransport

extension HangarUsers {
  /// Every user that matches, fetched page by page.
  ///
  /// - Parameters:
  ///   - filter: The conditions, nil for none.
  ///   - sort: The order, nil for that of names, which also decide between equals, so that pages do not overlap.
  ///   - pageSize: How many users a request asks for, 25 at most.
  ///   - maximum: The most users to give, nil for all.
  ///   - start: Where to begin: a `Page.next` of before, nil for the beginning.
  ///   - options: What each call does differently.
  /// - Returns: The users; they are fetched as they are asked for.
  public func all(
    where filter: Filter<HangarUser>? = nil, sort: Sort<HangarUser>? = nil, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<HangarUser> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await list(where: filter, sort: sort?.decided(by: .name) ?? .ascending(.name), page: page, options: options)
    }
  }

  /// Every user with published projects; see ``all(where:sort:pageSize:maximum:from:options:)``.
  public func allAuthors(
    where filter: Filter<HangarUser>? = nil, sort: Sort<HangarUser>? = nil, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<HangarUser> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await authors(
        where: filter, sort: sort?.decided(by: .name) ?? .ascending(.name), page: page, options: options)
    }
  }

  /// Everybody of the site's staff; see ``all(where:sort:pageSize:maximum:from:options:)``.
  public func allStaff(
    where filter: Filter<HangarUser>? = nil, sort: Sort<HangarUser>? = nil, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<HangarUser> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await staff(where: filter, sort: sort?.decided(by: .name) ?? .ascending(.name), page: page, options: options)
    }
  }

  /// Every project that a user starred, fetched page by page, the last changed first unless said otherwise;
  /// names in addresses decide between equals of another order.
  public func allStarred(
    by user: some HangarUserReference, sort: Sort<CompactProject>? = nil, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<CompactProject> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await starred(by: user, sort: sort?.decided(by: .slug), page: page, options: options)
    }
  }

  /// Every project that a user watches, fetched page by page, the last changed first unless said otherwise;
  /// names in addresses decide between equals of another order.
  public func allWatching(
    by user: some HangarUserReference, sort: Sort<CompactProject>? = nil, pageSize: Int = 25, maximum: Int? = nil,
    from start: PageCursor? = nil, options: RequestOptions = RequestOptions()
  ) -> PagedSequence<CompactProject> {
    PagedSequence(from: start, maximum: maximum, pageSize: pageSize) { page in
      try await watching(by: user, sort: sort?.decided(by: .slug), page: page, options: options)
    }
  }
}
