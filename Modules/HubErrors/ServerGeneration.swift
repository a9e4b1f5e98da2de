/// A generation of a backend's servers: those that speak alike.
///
/// Each backend names its own, such as `Hub 0.8`.
public struct ServerGeneration: Hashable, Sendable, CustomStringConvertible {
  /// The name, as people know it.
  public let description: String

  /// A generation of a name.
  @_spi(Backend)
  public init(_ name: String) { description = name }
}
