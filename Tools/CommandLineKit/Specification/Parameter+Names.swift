extension Parameter {
  static let helpKey = "--help"
  static let versionKey = "--version"

  /// Understood by every command that does not use the names otherwise.
  static let help = Parameter.flag(helpKey, "Show this help.", name: "help", short: "h")

  /// Understood before the first command name only, so that a command may have a `--version` of its own.
  static let version = Parameter.flag(versionKey, "Show the version.", name: "version")

  var isFlag: Bool { if case .flag = kind { true } else { false } }

  /// Whether the parameter is given by a name on the command line.
  var isNamed: Bool { isFlag || kind == .option }

  /// Whether the word after the name is its value.
  var takesNextWord: Bool { kind == .option && implicitValue == nil }

  /// The parameter as messages name it: `--limit`, `<file>`, `TOKEN`.
  var label: String {
    switch kind {
    case .operand: return "<\(valueName)>"
    case .environment: return environmentVariable ?? key
    case .option, .flag:
      for case .long(let name) in names { return "--\(name)" }
      return names.first?.spelling ?? key
    }
  }

  /// All that may be typed for the parameter, the negation included.
  var spellings: [String] {
    var all = names.map(\.spelling)
    if kind == .flag(isNegatable: true) {
      for case .long(let name) in names { all.append("--no-\(name)") }
    }
    return all
  }

  var completionValues: [String] {
    switch completion {
    case .automatic: format.allowedValues
    case .values(let values), .list(let values): values
    case .file, .directory: []
    }
  }
}

extension String {
  /// `pageSize` as `page-size`, `page_size` too.
  var kebabCased: String {
    var result = ""
    var previous: Character?
    for character in self {
      if character == "_" {
        result.append("-")
      } else if character.isUppercase {
        if let previous, previous.isLowercase || previous.isNumber { result.append("-") }
        result.append(contentsOf: character.lowercased())
      } else {
        result.append(character)
      }
      previous = character
    }
    return result
  }
}
