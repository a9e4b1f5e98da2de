/// One command of the tree, as completion sees it: everything that may follow, what it inherits included.
struct CompletionRoute {
  /// The names below the tool, joined by spaces; empty for the tool itself.
  let name: String
  let subcommands: [CommandSpecification]
  let options: [Parameter]
  let operands: [Parameter]

  static func all(of root: CommandSpecification) -> [CompletionRoute] {
    var routes: [CompletionRoute] = []
    func visit(_ command: CommandSpecification, _ path: [String], _ inherited: [Parameter]) {
      let own = command.parameters.filter { $0.isNamed && !$0.isHidden }
      var taken = Set(command.parameters.flatMap(\.spellings))
      var options = own
      for parameter in inherited {
        // A spelling that an inner command uses means that one.
        var parameter = parameter
        parameter.names.removeAll { taken.contains($0.spelling) }
        guard !parameter.names.isEmpty else { continue }
        taken.formUnion(parameter.spellings)
        options.append(parameter)
      }
      routes.append(
        CompletionRoute(
          name: path.joined(separator: " "), subcommands: command.subcommands.filter { !$0.isHidden },
          options: options + (path.isEmpty ? [.version] : []),
          operands: command.operands))
      for subcommand in command.subcommands where !subcommand.isHidden {
        visit(subcommand, path + [subcommand.name], options)
      }
    }
    visit(root, [], [.help])
    return routes
  }
}
