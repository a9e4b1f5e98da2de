/// How the names of a model's properties become member names of the wire.
public struct KeyNaming: Hashable, Sendable {
  private enum Rule: Hashable {
    case asDeclared, snakeCase
  }

  private let rule: Rule

  /// The names as the model declares them.
  public static let asDeclared = KeyNaming(rule: .asDeclared)

  /// `externalName` is `external_name` on the wire. A run of capitals is one word (`baseURLString` is
  /// `base_url_string`), underscores at the start and the end stay, names without capitals stay as they are.
  ///
  /// The keys of dictionaries and the members of a `JSONValue` are data, not names, and stay as they are.
  public static let snakeCase = KeyNaming(rule: .snakeCase)

  /// Whether any name can change.
  var renames: Bool { rule != .asDeclared }

  /// The member name for a property.
  @_spi(Backend)
  public func wireName(for property: String) -> String {
    switch rule {
    case .asDeclared: property
    case .snakeCase: Self.snakeCased(property)
    }
  }

  /// The property that a member name may stand for.
  func propertyName(for member: String) -> String {
    switch rule {
    case .asDeclared: member
    case .snakeCase: Self.camelCased(member)
    }
  }

  private static func snakeCased(_ name: String) -> String {
    let letters = Array(name.unicodeScalars)
    guard letters.contains(where: { $0.properties.isUppercase }) else { return name }
    var result = ""
    for (position, letter) in letters.enumerated() {
      guard letter.properties.isUppercase, position > 0, letters[position - 1] != "_" else {
        result += letter.properties.lowercaseMapping
        continue
      }
      // A capital starts a word behind a small letter or digit, and at the end of a run of capitals (`URLString`).
      let followsSmall = !letters[position - 1].properties.isUppercase
      let endsRun = position + 1 < letters.count && letters[position + 1].properties.isLowercase
      if followsSmall || endsRun { result += "_" }
      result += letter.properties.lowercaseMapping
    }
    return result
  }

  private static func camelCased(_ name: String) -> String {
    let isUnderscore = { (letter: Character) in letter == "_" }
    guard let first = name.firstIndex(where: { $0 != "_" }), let last = name.lastIndex(where: { $0 != "_" }) else {
      return name
    }
    let words = name[first...last].split(whereSeparator: isUnderscore)
    guard words.count > 1 else { return name }
    let joined = words.enumerated().map { $0 == 0 ? $1.lowercased() : $1.prefix(1).uppercased() + $1.dropFirst() }
    return name[..<first] + joined.joined() + name[name.index(after: last)...]
  }
}
