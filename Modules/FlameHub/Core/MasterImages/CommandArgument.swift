public import HubJSON

/// An argument of a command (wire page, section 4.2).
public struct CommandArgument: Codable, Hashable, Sendable {
  /// The argument: 2 to 512 characters.
  public var value: String

  /// Where it stands; what was never set is not sent.
  @Patch public var position: ArgumentPosition?

  /// An argument.
  public init(_ value: String, position: ArgumentPosition? = nil) {
    self.value = value
    if let position { self.position = position }
  }
}
