/// The field `Accept` as the engine reads it (wire page, 5.8).
enum HexoskinAccept {
  /// Whether every range in the field has a type and a subtype.
  static func isReadable(_ field: String?) -> Bool {
    guard let field, field != "*/*" else { return true }
    return ranges(field).allSatisfy { range in
      range.type == "*" || range.type.split(separator: "/", omittingEmptySubsequences: false).count == 2
    }
  }

  /// The best of some media types for a client, nil when it wants none of them.
  static func best(of types: [String], for field: String?) -> String? {
    guard let field else { return nil }
    var found: (type: String, quality: Double, fitness: Int)?
    for type in types {
      let parts = type.split(separator: "/")
      for range in ranges(field) {
        let wanted = range.type == "*" ? ["*", "*"] : range.type.split(separator: "/")
        guard wanted.count == 2, wanted[0] == "*" || wanted[0] == parts[0], wanted[1] == "*" || wanted[1] == parts[1],
          range.quality > 0
        else { continue }
        let fitness = (wanted[0] == parts[0] ? 100 : 0) + (wanted[1] == parts[1] ? 10 : 0)
        if found.map({ (fitness, range.quality) > ($0.fitness, $0.quality) }) ?? true {
          found = (type, range.quality, fitness)
        }
      }
    }
    return found?.type
  }

  private static func ranges(_ field: String) -> [(type: String, quality: Double)] {
    field.split(separator: ",").filter { !$0.trimmingWhitespace.isEmpty }.map { part in
      let pieces = part.split(separator: ";", omittingEmptySubsequences: false).map(\.trimmingWhitespace)
      let quality = pieces.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
      return (pieces[0], (0...1).contains(quality) ? quality : 1)
    }
  }
}
