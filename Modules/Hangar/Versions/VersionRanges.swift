/// Ranges of a platform's versions, such as `1.8-1.12.2` (wire page, section 8.11).
///
/// Servers of the profile 2023.12 write them as one text, later ones as a list; each is written back as it came.
public struct VersionRanges: Hashable, Sendable {
  /// The ranges in the order of releases.
  public var ranges: [String]

  /// Whether they are written as one text.
  private var isText = false

  /// Ranges.
  public init(_ ranges: [String]) { self.ranges = ranges }

  /// Whether both have the same ranges.
  public static func == (left: VersionRanges, right: VersionRanges) -> Bool { left.ranges == right.ranges }

  /// Feeds the ranges.
  public func hash(into hasher: inout Hasher) { hasher.combine(ranges) }
}

extension VersionRanges: Codable {
  /// Reads a text or a list of texts.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let list = try? container.decode([String].self) {
      ranges = list
    } else {
      let text = try container.decode(String.self)
      ranges = text.split(separator: ", ").map(String.init)
      isText = true
    }
  }

  /// Writes what was read: a text or a list of texts.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if isText {
      try container.encode(ranges.joined(separator: ", "))
    } else {
      try container.encode(ranges)
    }
  }
}
