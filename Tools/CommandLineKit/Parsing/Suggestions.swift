/// "Did you mean": known names that a mistyped one is close to.
public enum Suggestions {
  /// The closest candidates, at most three, best first.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - candidates: The names that there are.
  /// - Returns: Those that are close enough to be meant.
  public static func closest(to typed: String, among candidates: [String]) -> [String] {
    let bare = typed.drop { $0 == "-" }
    let limit = max(1, bare.count / 3)
    var scored: [(candidate: String, score: Int)] = []
    for candidate in candidates {
      let name = candidate.drop { $0 == "-" }
      if name.count > 1, bare.count > 1, name.hasPrefix(bare) {
        scored.append((candidate, 0))
      } else if bare.count > 1, name.count > 1 {
        let distance = distance(Array(bare.lowercased()), Array(name.lowercased()))
        if distance <= limit { scored.append((candidate, 1 + distance)) }
      }
    }
    guard let best = scored.map(\.score).min() else { return [] }
    return Array(scored.filter { $0.score == best }.map(\.candidate).prefix(3))
  }

  /// How many letters have to be put in, left out, replaced or swapped with their neighbour (optimal string alignment).
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    guard !first.isEmpty else { return second.count }
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in 1...first.count {
      var current = [row]
      for column in 0..<second.count {
        let isSame = first[row - 1] == second[column]
        var cost = min(previous[column + 1] + 1, current[column] + 1, previous[column] + (isSame ? 0 : 1))
        if row > 1, column > 0, first[row - 1] == second[column - 1], first[row - 2] == second[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
