/// Data, by users; empty where there is none, be it that a device was not synchronized yet (wire page, section 7.2).
public struct HexoskinDataResults: RandomAccessCollection, Sendable {
  let results: [HexoskinDataResult]

  /// The place of the first user.
  public var startIndex: Int { results.startIndex }

  /// The place behind the last one.
  public var endIndex: Int { results.endIndex }

  /// The data of a user by place.
  public subscript(position: Int) -> HexoskinDataResult { results[position] }
}

extension HexoskinDataResults: CustomStringConvertible {
  /// The users and their channels, a line each.
  public var description: String { results.map(\.description).joined(separator: "\n") }
}
