/// A key that lists of a resource can be sorted by.
public struct SortKey<Resource>: Hashable, Sendable {
  /// The key's name on the wire.
  public let name: String

  /// A key.
  @_spi(Backend)
  public init(_ name: String) { self.name = name }
}
