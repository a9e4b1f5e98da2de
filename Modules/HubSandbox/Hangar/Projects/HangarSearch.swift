/// A search among projects: in the older profile as PostgreSQL searches texts, in the newer one word by word from the
/// beginnings of words (wire page, 6.3).
struct HangarSearch: Sendable {
  private let isCurrent: Bool
  private let text: String
  /// Stems that must be there as words.
  private let whole: [String]
  /// Beginnings of words that must be there.
  private let beginnings: [String]

  init(_ text: String, isCurrent: Bool) {
    self.isCurrent = isCurrent
    self.text = text.lowercased()
    var words = Self.words(text)
    if isCurrent {
      whole = []
      beginnings = words
    } else {
      // The last word may go on, unless a blank ends it.
      let last = text.last.map { $0.isWhitespace } ?? true ? nil : words.popLast()
      whole = words.filter { !Self.stopWords.contains($0) }.map(Self.stem)
      beginnings = last.map { [Self.stem($0)] } ?? []
    }
  }

  func finds(_ project: HangarProject) -> Bool {
    if whole.isEmpty, beginnings.isEmpty { return isCurrent && text.isEmpty }
    var texts = [project.name, project.description, project.owner] + project.keywords
    if isCurrent { texts += [project.slug, project.mainPage ?? ""] }
    var words = Set((texts + texts.map(Self.split)).flatMap(Self.words))
    if !isCurrent { words = Set(words.subtracting(Self.stopWords).map(Self.stem)) }
    return whole.allSatisfy(words.contains)
      && beginnings.allSatisfy { beginning in words.contains { $0.hasPrefix(beginning) } }
  }

  /// The project that has exactly that name comes first.
  func exactFirst(_ projects: [HangarProject]) -> [HangarProject] {
    projects.filter { $0.name.lowercased() == text } + projects.filter { $0.name.lowercased() != text }
  }

  /// A text whose names in camel case are taken apart.
  private static func split(_ text: String) -> String {
    var result = ""
    for character in text {
      if character.isUppercase, result.last?.isLowercase ?? false { result.append(" ") }
      result.append(character)
    }
    return result
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The plural is not told from the singular.
  private static func stem(_ word: String) -> String {
    word.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") ? String(word.dropLast()) : word
  }

  private static let stopWords: Set = [
    "a", "about", "after", "all", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "do", "for",
    "from", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is", "it", "its", "just", "me", "more",
    "most", "my", "no", "not", "now", "of", "on", "only", "or", "our", "out", "over", "she", "so", "some", "such",
    "than", "that", "the", "their", "them", "then", "there", "these", "they", "this", "to", "too", "under", "up",
    "very", "was", "we", "were", "what", "when", "where", "which", "who", "why", "will", "with", "you", "your",
  ]
}
