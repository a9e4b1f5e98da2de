public import HubQuery
public import HubTransport

/// A typed object as the server sent it: a plain value that changes nothing by itself.
///
/// What can be done with it is said by further conformances: ``CreatableSnapshot``, ``UpdatableSnapshot`` and
/// ``DeletableSnapshot``; what the server does not offer does not compile.
public protocol HexoskinSnapshot: HexoskinLinked, Identifiable, Reference, JSONPrintable
where Resource == Self, ID == HubQuery.ID<Self> {
  /// The name of the resource, such as `range`.
  static var resourceName: String { get }

  /// The name of the resource in operations, such as `ranges`.
  static var collectionName: String { get }

  /// The resource whose address an object is changed at: the same, unless its URIs are those of another one.
  static var writtenResourceName: String { get }

  /// The fields.
  static var fieldTable: FieldTable<Self> { get }

  /// Which conditions lists take, by field.
  static var filtering: [String: HexoskinFiltering] { get }

  /// The order in which a list is walked through when the caller names none; without any, pages may overlap.
  static var pagingSort: Sort<Self>? { get }
}

extension HexoskinSnapshot {
  /// The id.
  public var reference: HubQuery.ID<Self> { id }

  /// The same resource.
  public static var writtenResourceName: String { resourceName }
}
