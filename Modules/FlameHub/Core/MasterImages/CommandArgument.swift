/// An argument of a command (wire page, section 4.2).
public struct CommandArgument: Codable, Hashable, Sendable {
  /// The argument: 2 to 512 characters.
  public var value: String

  /// Where it stands; nil is sent as null.
  public var position: ArgumentPosition?

  /// An argument.
  public init(_ value: String, position: ArgumentPosition? = nil) {
    self.value = value
    self.position = position
  }

  private enum CodingKeys: String, CodingKey {
    case value, position
  }

  /// Writes both members; the position is null when there is none, as the Hub's other clients write it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(value, forKey: .value)
    try container.encode(position, forKey: .position)
  }
}
