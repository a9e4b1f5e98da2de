/// Everything that a list is asked with.
public struct ListQuery<Resource>: Hashable, Sendable {
  /// The conditions.
  public var filter: Filter<Resource>?

  /// The order.
  public var sort: Sort<Resource>?

  /// The part of the list.
  public var page: PageRequest

  /// Related resources to embed.
  public var include: [Relation<Resource>]

  /// Optional fields to add.
  public var fields: [OptionalField<Resource>]

  /// A query.
  public init(
    filter: Filter<Resource>? = nil, sort: Sort<Resource>? = nil, page: PageRequest = .default,
    include: [Relation<Resource>] = [], fields: [OptionalField<Resource>] = []
  ) {
    self.filter = filter
    self.sort = sort
    self.page = page
    self.include = include
    self.fields = fields
  }
}
