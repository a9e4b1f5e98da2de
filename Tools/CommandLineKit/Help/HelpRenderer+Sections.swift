extension HelpRenderer {
  /// The lists of a command's help in their order; titles of options in the order in which they first occur.
  func sections(_ commands: [CommandSpecification]) -> [HelpSection] {
    guard let command = commands.last else { return [] }
    var sections: [HelpSection] = []
    func add(_ title: String, _ entry: HelpSection.Entry) {
      if let index = sections.firstIndex(where: { $0.title == title }) {
        sections[index].entries.append(entry)
      } else {
        sections.append(HelpSection(title: title, entries: [entry]))
      }
    }
    for subcommand in command.subcommands where !subcommand.isHidden {
      add("Commands", .init(term: subcommand.name, explanation: subcommand.abstract))
    }
    for operand in command.operands where !operand.isHidden {
      let term = operand.label + (operand.isRepeating ? "..." : "")
      add("Arguments", .init(term: term, explanation: explanation(operand)))
    }
    // The innermost command that uses a spelling owns it; what is left of an outer one is still understood.
    var taken: Set<String> = []
    for (depth, owner) in commands.enumerated().reversed() {
      let isOwn = depth == commands.count - 1
      let outerTitle =
        depth == 0
        ? "Global options" : "Options of '\(commands[...depth].map(\.name).joined(separator: " "))'"
      for parameter in owner.parameters where parameter.isNamed && !parameter.isHidden {
        let spellings = parameter.spellings.filter { !taken.contains($0) }
        guard !spellings.isEmpty else { continue }
        taken.formUnion(spellings)
        let title = parameter.group ?? (isOwn ? "Options" : outerTitle)
        add(title, .init(term: term(parameter, spellings), explanation: explanation(parameter)))
      }
    }
    let common = hasVersion && commands.count == 1 ? [Parameter.version, .help] : [.help]
    for parameter in common {
      let spellings = parameter.spellings.filter { !taken.contains($0) }
      guard !spellings.isEmpty else { continue }
      let title = commands.count > 1 && command.parameters.allSatisfy { !$0.isNamed } ? "Global options" : "Options"
      add(title, .init(term: term(parameter, spellings), explanation: explanation(parameter)))
    }
    for parameter in commands.flatMap(\.parameters) where parameter.kind == .environment && !parameter.isHidden {
      add("Environment", .init(term: parameter.label, explanation: explanation(parameter)))
    }
    return sections
  }

  private func term(_ parameter: Parameter, _ spellings: [String]) -> String {
    let isNegatable = parameter.kind == .flag(isNegatable: true)
    let names = parameter.names.map(\.spelling).filter(spellings.contains)
    let short = names.filter { !$0.hasPrefix("--") }
    let long = names.filter { $0.hasPrefix("--") }.map { isNegatable ? "--[no-]\($0.dropFirst(2))" : $0 }
    var term = (short + long).joined(separator: ", ")
    if short.isEmpty { term = "    " + term }
    guard parameter.kind == .option else { return term }
    let value = "<\(parameter.valueName)>"
    if parameter.implicitValue != nil { return term + (long.isEmpty ? "[\(value)]" : "[=\(value)]") }
    return "\(term) \(value)"
  }

  private func explanation(_ parameter: Parameter) -> String {
    var notes: [String] = []
    if !parameter.format.allowedValues.isEmpty {
      notes.append("values: \(parameter.format.allowedValues.joined(separator: ", "))")
    }
    if parameter.isFlag {
      if parameter.defaultValues == ["true"] { notes.append("default: on") }
    } else if !parameter.defaultValues.isEmpty {
      notes.append("default: \(parameter.defaultValues.joined(separator: ", "))")
    }
    if parameter.isNamed, parameter.isRequired { notes.append("required") }
    if parameter.isNamed, parameter.isRepeating { notes.append("repeatable") }
    if parameter.isNamed, let variable = parameter.environmentVariable { notes.append("environment: \(variable)") }
    guard !notes.isEmpty else { return parameter.help }
    return "\(parameter.help) [\(notes.joined(separator: "; "))]"
  }
}
