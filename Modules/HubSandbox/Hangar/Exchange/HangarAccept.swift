import HubHTTP

/// What a client accepts, by its field `Accept` (RFC 9110, 12.5.1).
struct HangarAccept: Sendable {
  private struct Range: Sendable {
    let type: String
    let subtype: String
    let charset: String?
    let quality: Double
    var rank: Int { type == "*" ? 2 : subtype == "*" ? 1 : 0 }

    func includes(_ essence: String) -> Bool {
      let parts = essence.split(separator: "/")
      return (type == "*" || type == parts[0]) && (subtype == "*" || subtype == parts[1])
    }
  }

  /// In the order of preference.
  private let ranges: [Range]

  /// - Returns: nil for a field that cannot be read, which the server treats as accepting nothing.
  init?(_ field: String?) {
    guard let field, !field.trimmingWhitespace.isEmpty else {
      ranges = [Range(type: "*", subtype: "*", charset: nil, quality: 1)]
      return
    }
    var ranges: [Range] = []
    for part in field.split(separator: ",") {
      let text = part.trimmingWhitespace
      guard let media = MediaType(text == "*" ? "*/*" : text) else { return nil }
      let essence = media.essence.split(separator: "/").map(String.init)
      ranges.append(
        Range(
          type: essence[0], subtype: essence[1], charset: media.parameters["charset"],
          quality: media.parameters["q"].flatMap(Double.init) ?? 1))
    }
    // Sorting keeps the order of equals, since the positions decide between them.
    self.ranges = ranges.enumerated().sorted { left, right in
      if left.element.quality != right.element.quality { return left.element.quality > right.element.quality }
      if left.element.rank != right.element.rank { return left.element.rank < right.element.rank }
      return left.offset < right.offset
    }.map(\.element)
  }

  func accepts(_ essence: String) -> Bool { ranges.contains { $0.quality > 0 && $0.includes(essence) } }

  /// The charset that a client asked for with a media type.
  func charset(for essence: String) -> String? {
    ranges.first { $0.quality > 0 && $0.includes(essence) }?.charset
  }

  /// The type of a JSON answer, with the charset that was asked for: the server echoes it.
  var json: String { "application/json" + (charset(for: "application/json").map { ";charset=\($0)" } ?? "") }
}
