/// The data of one user.
public struct HexoskinDataResult: Sendable {
  /// The user, as an object that loads itself when it is read: `try await result.user.first_name.string`. A URI that belongs
  /// to no resource of the server stays text.
  public let user: HexoskinValue

  /// The channels with their values, in the order in which they were asked for; a channel without values may be missing.
  public let series: [HexoskinSeries]

  /// The records that the values are from, where the server says so.
  public let records: [HexoskinObject]

  /// The URI of the user.
  public var userURI: String? { user.string }

  /// The channels that have values.
  public var channels: [HexoskinChannel] { series.map(\.channel) }

  /// The values of a channel, nil when the server gave none.
  public subscript(channel: HexoskinChannel) -> HexoskinSeries? { series.first { $0.channel == channel } }
}

extension HexoskinDataResult: CustomStringConvertible {
  /// The user and the channels.
  public var description: String {
    "\(userURI ?? "no user"): \(series.isEmpty ? "nothing" : series.map(\.description).joined(separator: ", "))"
  }
}
