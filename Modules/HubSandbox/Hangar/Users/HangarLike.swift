/// Comparison as PostgreSQL's `ILIKE` does it: `%` stands for any text, `_` for any character.
enum HangarLike {
  static func isLike(_ text: String, _ pattern: String) -> Bool {
    matches(Array(text.lowercased())[...], Array(pattern.lowercased())[...])
  }

  private static func matches(_ text: ArraySlice<Character>, _ pattern: ArraySlice<Character>) -> Bool {
    guard let first = pattern.first else { return text.isEmpty }
    if first == "%" {
      return matches(text, pattern.dropFirst()) || !text.isEmpty && matches(text.dropFirst(), pattern)
    }
    guard let character = text.first, first == "_" || first == character else { return false }
    return matches(text.dropFirst(), pattern.dropFirst())
  }
}
