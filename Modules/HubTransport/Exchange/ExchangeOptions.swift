/// What is special about one exchange.
public struct ExchangeOptions: Hashable, Sendable {
  /// Whether the exchange must have a connection of its own instead of a pooled one, which may be dead.
  public var requiresFreshConnection: Bool

  /// Options.
  public init(requiresFreshConnection: Bool = false) {
    self.requiresFreshConnection = requiresFreshConnection
  }
}
