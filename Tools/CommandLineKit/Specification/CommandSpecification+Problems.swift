extension CommandSpecification {
  /// What is wrong with the declaration of this command and of those below it: names used twice, names that cannot be
  /// typed, defaults that the format refuses. Empty for a sound tree; a tool's tests should say so.
  ///
  /// - Returns: One sentence for each mistake.
  public func problems() -> [String] { problems(path: [name]) }

  private func problems(path: [String]) -> [String] {
    let place = "'\(path.joined(separator: " "))'"
    var found: [String] = []
    if !Self.isTypable(name) { found.append("\(place): the name is not made of letters, digits and hyphens") }
    for name in Self.repeated(subcommands.map(\.name)) { found.append("\(place): two subcommands '\(name)'") }
    for key in Self.repeated(parameters.map(\.key)) { found.append("\(place): two parameters with the key '\(key)'") }
    for name in Self.repeated(parameters.flatMap(\.spellings)) { found.append("\(place): '\(name)' declared twice") }
    if operands.filter(\.isRepeating).count > 1 { found.append("\(place): more than one repeating operand") }
    if !operands.isEmpty, !subcommands.isEmpty, !isRunnableAlone {
      found.append("\(place): operands beside subcommands, but not runnable alone")
    }
    for parameter in parameters { found += parameter.problems().map { "\(place): \($0)" } }
    for subcommand in subcommands { found += subcommand.problems(path: path + [subcommand.name]) }
    return found
  }

  static func isTypable(_ name: String) -> Bool {
    !name.isEmpty && !name.hasPrefix("-")
      && name.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
          true
        default: false
        }
      }
  }

  private static func repeated(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !seen.insert($0).inserted }
  }
}

extension Parameter {
  fileprivate func problems() -> [String] {
    var found: [String] = []
    if isNamed, names.isEmpty { found.append("'\(key)' has no name") }
    for name in names {
      switch name {
      case .long(let text) where !CommandSpecification.isTypable(text) || text.count < 2:
        found.append("'\(text)' is no long name")
      case .short(let letter) where !letter.isASCII || !(letter.isLetter || letter.isNumber):
        found.append("'\(letter)' is no short name")
      default: break
      }
    }
    if help.isEmpty { found.append("\(label) has no help text") }
    if isRequired, !defaultValues.isEmpty { found.append("\(label) is required and has a default") }
    if !isFlag {
      for value in defaultValues + (implicitValue.map { [$0] } ?? []) where !format.accepts(value) {
        found.append("the default '\(value)' of \(label) is not \(format.expectation)")
      }
    }
    return found
  }
}
