/// Where a server listens; it never listens on an address that other machines reach.
public enum LoopbackAddress: Sendable, Hashable {
  /// `127.0.0.1`
  case ipv4
  /// `::1`
  case ipv6
}
