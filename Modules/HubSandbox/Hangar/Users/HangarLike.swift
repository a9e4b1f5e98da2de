/// Comparison as PostgreSQL's `ILIKE` does it: `%` stands for any text, `_` for any character.
enum HangarLike {
  static func isLike(_ text: String, _ pattern: String) -> Bool {
    let text = Array(text.lowercased())
    let pattern = Array(pattern.lowercased())
    var (read, matched) = (0, 0)
    // The last `%`, and how much of the text it stands for so far: earlier ones need not be tried again.
    var wildcard: (pattern: Int, text: Int)?
    while read < text.count {
      if matched < pattern.count, pattern[matched] == "%" {
        wildcard = (matched, read)
        matched += 1
      } else if matched < pattern.count, pattern[matched] == "_" || pattern[matched] == text[read] {
        read += 1
        matched += 1
      } else if let last = wildcard {
        wildcard = (last.pattern, last.text + 1)
        read = last.text + 1
        matched = last.pattern + 1
      } else {
        return false
      }
    }
    return pattern[matched...].allSatisfy { $0 == "%" }
  }
}
