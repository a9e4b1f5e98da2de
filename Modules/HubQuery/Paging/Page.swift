/// A part of a list.
public struct Page<Item: Sendable>: Sendable {
  /// The items in the server's order.
  public var items: [Item]

  /// How many items there are in all; what the server says, or as many as there are here.
  public var total: Int

  /// What the server says about the page.
  public var meta: ResponseMeta

  /// Where the list goes on, nil at its end; it can be stored, and a sequence can begin there.
  public var next: PageCursor?

  /// A part of a list.
  public init(items: [Item], meta: ResponseMeta = ResponseMeta(), next: PageCursor? = nil) {
    self.items = items
    total = meta.total ?? items.count
    self.meta = meta
    self.next = next
  }
}

extension Page: Equatable where Item: Equatable {}
extension Page: Hashable where Item: Hashable {}
