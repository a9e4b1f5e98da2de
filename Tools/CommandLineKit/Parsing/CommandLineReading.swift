/// The state of reading one command line.
struct CommandLineReading {
  /// The commands named so far, the root first.
  var commands: [CommandSpecification]
  let hasVersion: Bool
  var operands: [String] = []
  var values = ParsedValues()

  init(root: CommandSpecification, hasVersion: Bool) {
    commands = [root]
    self.hasVersion = hasVersion
  }

  var path: [String] { commands.map(\.name) }

  /// Named parameters that are understood here, those of the innermost command first.
  var understood: [Parameter] {
    let declared = commands.reversed().flatMap(\.parameters).filter(\.isNamed)
    return declared + (hasVersion && commands.count == 1 ? [.version] : []) + [.help]
  }

  mutating func parse(
    _ arguments: [String], environment: [String: String]
  ) throws(UsageError) -> ParseOutcome {
    var words = arguments[...]
    while let word = words.popFirst() {
      if word == "--" {
        while let operand = words.popFirst() { try take(operand: operand) }
      } else if word.hasPrefix("--") {
        if let outcome = try take(long: word, &words) { return outcome }
      } else if word.hasPrefix("-"), word != "-" {
        if let outcome = try take(bundle: word, &words) { return outcome }
      } else {
        try take(operand: word)
      }
    }
    try finish(environment: environment)
    return .run(path: path, values: values)
  }

  private mutating func take(operand word: String) throws(UsageError) {
    if operands.isEmpty, let command = commands.last, !command.subcommands.isEmpty {
      if let subcommand = command.subcommand(named: word) {
        commands.append(subcommand)
        return
      }
      if command.operands.isEmpty {
        let names = command.subcommands.filter { !$0.isHidden }.map(\.name)
        throw UsageError(.unknownCommand(word, suggestions: Suggestions.closest(to: word, among: names)))
      }
    }
    operands.append(word)
  }

  private mutating func take(
    long word: String, _ words: inout ArraySlice<String>
  ) throws(UsageError) -> ParseOutcome? {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let spelling = String(parts[0])
    let joined = parts.count > 1 ? String(parts[1]) : nil
    guard let parameter = understood.first(where: { $0.spellings.contains(spelling) }) else {
      let known = understood.filter { !$0.isHidden }.flatMap(\.spellings)
      throw UsageError(.unknownOption(spelling, suggestions: Suggestions.closest(to: spelling, among: known)))
    }
    guard parameter.isFlag else {
      try take(parameter, spelling: spelling, joined: joined, &words)
      return nil
    }
    guard joined == nil else { throw UsageError(.unexpectedValue(flag: spelling)) }
    return take(flag: parameter, isOn: parameter.names.contains { $0.spelling == spelling })
  }

  private mutating func take(
    bundle word: String, _ words: inout ArraySlice<String>
  ) throws(UsageError) -> ParseOutcome? {
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let spelling = "-\(letter)"
      guard let parameter = understood.first(where: { $0.names.contains(.short(letter)) }) else {
        // `-limit` is more likely a long name with one hyphen than five flags.
        let long = understood.flatMap(\.spellings).filter { $0 == "-\(word)" }
        throw UsageError(.unknownOption(long.isEmpty ? spelling : word, suggestions: long))
      }
      guard parameter.isFlag else {
        let joined = letters.isEmpty ? nil : String(letters)
        try take(parameter, spelling: spelling, joined: joined, &words)
        return nil
      }
      if let outcome = take(flag: parameter, isOn: true) { return outcome }
    }
    return nil
  }

  private mutating func take(flag: Parameter, isOn: Bool) -> ParseOutcome? {
    if flag.key == Parameter.helpKey { return .help(path: path) }
    if flag.key == Parameter.versionKey { return .version }
    var entry = values.entries[flag.key] ?? .init(source: .commandLine, label: flag.label)
    entry.isOn = isOn
    entry.count = isOn ? entry.count + 1 : 0
    values.entries[flag.key] = entry
    return nil
  }

  private mutating func take(
    _ option: Parameter, spelling: String, joined: String?, _ words: inout ArraySlice<String>
  ) throws(UsageError) {
    var value = joined ?? option.implicitValue
    if value == nil, let next = words.first {
      if isOption(next) {
        throw UsageError(.missingValue(option: spelling, valueName: option.valueName, next: next))
      }
      value = words.removeFirst()
    }
    guard let value else {
      throw UsageError(.missingValue(option: spelling, valueName: option.valueName, next: nil))
    }
    guard option.format.accepts(value) else {
      throw UsageError(
        .invalidValue(value, parameter: "option '\(spelling)'", expectation: option.format.expectation))
    }
    let label = "option '\(option.label)'"
    var entry = values.entries[option.key] ?? .init(source: .commandLine, label: label)
    entry.values = option.isRepeating ? entry.values + [value] : [value]
    values.entries[option.key] = entry
  }

  /// Whether a word would be read as an option of this command if it stood alone.
  private func isOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), word != "-" else { return false }
    if word == "--" { return true }
    let spelling = word.hasPrefix("--") ? String(word.prefix { $0 != "=" }) : word
    return understood.contains { $0.spellings.contains(spelling) }
  }
}
