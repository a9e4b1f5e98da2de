/// A place in a list: what to store in order to go on later.
public struct PageCursor: Hashable, Sendable, Codable {
  /// How many items come before it.
  public var offset: Int

  /// What the server named the place, where lists are not counted.
  public var token: String?

  /// A place.
  public init(offset: Int, token: String? = nil) {
    self.offset = offset
    self.token = token
  }
}
