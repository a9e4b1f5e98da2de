import HubHTTP

/// The path of a request, taken apart: literal parts compare without case, one slash at the end does not count.
struct HubPath: Sendable {
  /// The segments, decoded.
  let segments: [String]
  /// The same in small letters.
  let literals: [String]

  /// - Returns: nil for a path that no route can match, because it has an empty segment.
  init?(_ path: Substring) {
    var parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    if parts.last == "" { parts.removeLast() }
    guard path.first == "/", !parts.contains("") else { return nil }
    segments = parts.map { PercentEncoding.decode($0) }
    literals = segments.map { $0.lowercased() }
  }

  /// Whether it is that of the uploads into a bucket, whose bodies have no limit.
  var isUpload: Bool { literals.count == 3 && literals[0] == "buckets" && literals[2] == "upload" }
}
