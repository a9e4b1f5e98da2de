extension CommandLineReading {
  /// Gives the operands to their parameters, then fills in what the command line does not say.
  mutating func finish(environment: [String: String]) throws(UsageError) {
    guard let command = commands.last else { return }
    if !command.subcommands.isEmpty, !command.isRunnableAlone, operands.isEmpty { throw UsageError(.missingCommand) }
    try assignOperands(of: command)
    for parameter in commands.reversed().flatMap(\.parameters) where values.entries[parameter.key] == nil {
      // Operands belong to the command that is run, not to those above it.
      if parameter.kind == .operand, !command.parameters.contains(where: { $0.key == parameter.key }) { continue }
      try fill(parameter, environment: environment)
    }
  }

  private mutating func assignOperands(of command: CommandSpecification) throws(UsageError) {
    let parameters = command.operands
    let required = parameters.filter(\.isRequired)
    guard operands.count >= required.count else {
      throw UsageError(.missingOperand(required[operands.count].label))
    }
    // Required operands are served first, then optional ones from the left; a repeating one takes all that is left.
    var spare = operands.count - required.count
    var rest = operands[...]
    for parameter in parameters {
      var share = parameter.isRequired ? 1 : 0
      if parameter.isRepeating {
        share += spare
        spare = 0
      } else if !parameter.isRequired, spare > 0 {
        share = 1
        spare -= 1
      }
      guard share > 0 else { continue }
      let texts = Array(rest.prefix(share))
      rest = rest.dropFirst(share)
      for text in texts where !parameter.format.accepts(text) {
        throw UsageError(
          .invalidValue(text, parameter: parameter.label, expectation: parameter.format.expectation))
      }
      values.entries[parameter.key] = .init(values: texts, source: .commandLine, label: parameter.label)
    }
    if let extra = rest.first { throw UsageError(.unexpectedOperand(extra)) }
  }

  private mutating func fill(_ parameter: Parameter, environment: [String: String]) throws(UsageError) {
    if let variable = parameter.environmentVariable, let text = environment[variable], !text.isEmpty {
      var entry = ParsedValues.Entry(source: .environment, label: variable)
      if parameter.isFlag {
        guard let isOn = Self.truth(text) else {
          throw UsageError(.invalidVariable(variable, expectation: "'1' or '0'"))
        }
        entry.isOn = isOn
        entry.count = isOn ? 1 : 0
      } else {
        guard parameter.format.accepts(text) else {
          throw UsageError(.invalidVariable(variable, expectation: parameter.format.expectation))
        }
        entry.values = [text]
      }
      values.entries[parameter.key] = entry
    } else if !parameter.defaultValues.isEmpty {
      var entry = ParsedValues.Entry(source: .defaultValue, label: parameter.label)
      if parameter.isFlag {
        entry.isOn = parameter.defaultValues == ["true"]
      } else {
        entry.values = parameter.defaultValues
      }
      values.entries[parameter.key] = entry
    } else if parameter.isRequired {
      throw UsageError(
        parameter.kind == .environment ? .missingVariable(parameter.label) : .missingOption(parameter.label))
    }
  }

  private static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "1", "true", "yes", "on": true
    case "0", "false", "no", "off": false
    default: nil
    }
  }
}
