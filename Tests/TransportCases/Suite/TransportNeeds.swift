/// What a case asks of the transport under test.
public struct TransportNeeds: Sendable {
  /// How long a connection may take to be made.
  public var connectTimeout: Duration = .seconds(5)

  /// The most connections to one host.
  public var connectionsPerHost = 16

  init() {}
}
