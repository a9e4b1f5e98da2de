@_spi(Backend) public import HubErrors

extension ServerGeneration {
  /// Hub 0.8 before 0.8.21: members in snake_case, bare records, robots (wire page, section 10).
  public static let hub08 = ServerGeneration("Hub 0.8")

  /// Hub 0.13 and later: members in camelCase, records in envelopes, clients (wire page, section 0.2).
  public static let hub013 = ServerGeneration("Hub 0.13")

  /// The generations that this module speaks, the newest last.
  static let flame: [ServerGeneration] = [.hub08, .hub013]
}
