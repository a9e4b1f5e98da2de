extension HexoskinChannel {
  /// The channels whose names are known, by id.
  public static let named: [HexoskinChannel] = ChannelFacts.known.filter { $0.value.name != nil }.keys.sorted().map {
    HexoskinChannel($0)
  }

  /// A known channel by its name, such as `heart_rate`; capital letters and underscores do not count.
  public init?(named name: String) {
    let wanted = Self.plain(name)
    guard let channel = Self.named.first(where: { $0.name.map(Self.plain) == wanted }) else { return nil }
    self = channel
  }

  private static func plain(_ name: String) -> String { name.lowercased().filter { $0 != "_" } }
}
