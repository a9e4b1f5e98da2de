/// A platform that versions run on, with the versions that it has itself.
struct HangarPlatform: Sendable {
  let name: String
  /// The oldest first.
  let versions: [String]

  static let names = ["PAPER", "WATERFALL", "VELOCITY"]

  /// A platform as requests write it, in any case or by its number (wire page, 9).
  static func named(_ text: String) -> String? {
    if let number = Int(text) { return names.indices.contains(number) ? names[number] : nil }
    return names.first { $0 == text.uppercased() }
  }

  /// Versions in the order of their release, those that follow one another as ranges (wire page, 8.11).
  func ranges(of supported: [String]) -> [String] {
    var runs: [[Int]] = []
    for position in versions.indices where supported.contains(versions[position]) {
      if let last = runs.last?.last, last + 1 == position {
        runs[runs.count - 1].append(position)
      } else {
        runs.append([position])
      }
    }
    return runs.compactMap { run in
      guard let first = run.first, let last = run.last else { return nil }
      return first == last ? versions[first] : "\(versions[first])-\(versions[last])"
    }
  }
}
