extension CompletionRoute {
  /// The arms of a `case` of bash and zsh that offer the values of the options and operands.
  ///
  /// - Parameter action: The command that offers a parameter's values, nil when there is nothing to offer.
  /// - Returns: The arms, one for each option and operand that has values to offer.
  func valueCases(_ action: (Parameter) -> String?) -> [String] {
    var cases: [String] = []
    for option in options where option.kind == .option {
      guard let action = action(option) else { continue }
      let patterns = option.spellings.map { CompletionScript.quoted("\(name) \($0)") }
      cases.append("    \(patterns.joined(separator: " | "))) \(action) ;;")
    }
    for (position, operand) in operands.enumerated() {
      if let action = action(operand) {
        // A repeating operand takes this position and all that follow it.
        let pattern =
          operand.isRepeating
          ? CompletionScript.quoted("\(name) <") + "*" : CompletionScript.quoted("\(name) <\(position)>")
        cases.append("    \(pattern)) \(action) ;;")
      }
      if operand.isRepeating { break }
    }
    return cases
  }
}
