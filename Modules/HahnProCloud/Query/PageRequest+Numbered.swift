public import HubQuery

extension PageRequest {
  /// A page by its number.
  ///
  /// - Parameters:
  ///   - number: The number, from 1.
  ///   - limit: How many records a page has.
  /// - Returns: The page.
  public static func page(_ number: Int, limit: Int) -> PageRequest {
    PageRequest(limit: limit, offset: (number - 1).multipliedReportingOverflow(by: limit).partialValue)
  }

  /// Everything in one answer (`limit=0`, which the server reads as no limit); it is never sent unless it is asked for.
  public static let everything = PageRequest(limit: 0, offset: 0)

  /// A page with a number: as much shorter as it must be for some page of its size to begin at its offset.
  var numbered: PageRequest {
    guard let limit, let offset, limit > 0, offset > 0 else { return self }
    return PageRequest(limit: (1...limit).last { offset.isMultiple(of: $0) }, offset: offset)
  }
}
