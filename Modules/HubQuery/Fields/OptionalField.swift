/// A field that a server sends only when it is asked for.
public struct OptionalField<Resource>: Hashable, Sendable {
  /// The field's name on the wire.
  public let name: String

  /// A field.
  @_spi(Backend)
  public init(_ name: String) { self.name = name }
}
