/// Which part of a list is asked for; a nil member is not sent.
public struct PageRequest: Hashable, Sendable {
  /// The most items of the page.
  public var limit: Int?

  /// How many items come before the page.
  public var offset: Int?

  /// A part of a list; by default the first 50 items.
  public init(limit: Int? = 50, offset: Int? = 0) {
    self.limit = limit
    self.offset = offset
  }

  /// The first 50 items.
  public static let `default` = PageRequest()

  /// Nothing is sent: the server decides.
  public static let serverDefault = PageRequest(limit: nil, offset: nil)
}
