extension CommandNode {
  /// The tool with the commands that every tool has; a tool's own command of the same name takes precedence.
  func addingBuiltIns() -> CommandNode {
    guard !subcommands.isEmpty else { return self }
    var nodes = subcommands
    let hasOwn = Set(subcommands.map(\.specification.name))
    let builtIns = [completionsSpecification, helpSpecification].filter { !hasOwn.contains($0.name) }
    // The two commands show the finished tree, themselves included.
    var whole = specification
    whole.subcommands += builtIns
    let tree = whole
    for builtIn in builtIns {
      nodes.append(
        CommandNode(builtIn) { values, context in
          if builtIn.name == completionsSpecification.name {
            let shell = try values.required("shell", as: Shell.self)
            try context.print(CompletionScript.text(of: tree, for: shell), terminator: "")
          } else {
            try tree.printHelp(of: values.strings("command"), context)
          }
        })
    }
    return CommandNode(specification, nodes, action: action)
  }

  private var helpSpecification: CommandSpecification {
    let names = subcommands.map(\.specification).filter { !$0.isHidden }.map(\.name)
    return CommandSpecification(
      name: "help", abstract: "Show the help of a command.",
      parameters: [
        .operand(
          "command", "The names down to the command; the tool itself where absent.", completion: .values(names),
          isRequired: false, isRepeating: true)
      ])
  }

  private var completionsSpecification: CommandSpecification {
    let tool = specification.name
    return CommandSpecification(
      name: "completions", abstract: "Print the completion script for a shell.",
      discussion: """
        Load it in the shell's start-up file:

          bash  eval "$(\(tool) completions bash)"
          zsh   source <(\(tool) completions zsh)
          fish  \(tool) completions fish | source
        """,
      parameters: [.operand("shell", "The shell.", format: .of(Shell.self))])
  }
}

extension CommandSpecification {
  fileprivate func printHelp(of names: [String], _ context: CommandContext) throws {
    var path = [name]
    var command = self
    for name in names {
      guard let next = command.subcommand(named: name) else {
        let known = command.subcommands.filter { !$0.isHidden }.map(\.name)
        throw UsageError(
          .unknownCommand(name, suggestions: Suggestions.closest(to: name, among: known)), commandPath: path)
      }
      command = next
      path.append(name)
    }
    let renderer = HelpRenderer(self, width: context.width, styler: context.styler, hasVersion: true)
    try context.print(renderer.help(of: path), terminator: "")
  }
}
