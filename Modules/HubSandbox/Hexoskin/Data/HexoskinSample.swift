/// A value of a channel.
struct HexoskinSample: Sendable {
  /// When, in 1/256 s since 1970.
  let tick: Int64
  /// The value as the device counts it.
  let raw: Int64
}
