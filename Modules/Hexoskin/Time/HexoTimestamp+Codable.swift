extension HexoTimestamp: Codable {
  /// Reads a number of ticks; a fraction is cut off, as the server does (wire page, section 6.2).
  ///
  /// What is no number, or is more than 64 bits of ticks, fails with the place where it stands.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let ticks = try? container.decode(Int64.self) {
      self.init(ticks: ticks)
      return
    }
    let number = try container.decode(Double.self)
    guard let ticks = Int64(exactly: number.rounded(.towardZero)) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(number) is no number of ticks that 64 bits hold.")
    }
    self.init(ticks: ticks)
  }

  /// Writes the ticks as an integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(ticks)
  }
}
