/// A related resource that can be embedded in the answer.
public struct Relation<Resource>: Hashable, Sendable {
  /// The relation's name on the wire.
  public let name: String

  /// A relation.
  @_spi(Backend)
  public init(_ name: String) { self.name = name }
}
