/// A command that can be run, or a group of commands; made from a ``Command`` or at run time from a description.
public struct CommandNode: Sendable {
  /// What a command does.
  public typealias Action = @Sendable (_ values: ParsedValues, _ context: CommandContext) async throws -> Void

  /// What the command is called, takes and says of itself, with that of the commands below it.
  public let specification: CommandSpecification
  /// The commands below.
  public let subcommands: [CommandNode]
  let action: Action?

  /// A command made from a description.
  ///
  /// - Parameters:
  ///   - specification: What it is called, takes and says of itself. Its subcommands are replaced by those given.
  ///   - subcommands: The commands below it.
  ///   - run: What it does; where it has subcommands, when none of them is named.
  public init(_ specification: CommandSpecification, subcommands: [CommandNode] = [], run: @escaping Action) {
    self.init(specification, subcommands, action: run)
  }

  /// A group of commands.
  ///
  /// - Parameters:
  ///   - name: The word that names it.
  ///   - abstract: What its commands are about, in one sentence.
  ///   - discussion: More about it.
  ///   - parameters: Options and flags that all its commands understand.
  ///   - subcommands: The commands.
  public init(
    _ name: String, abstract: String, discussion: String = "", parameters: [Parameter] = [], subcommands: [CommandNode]
  ) {
    let specification = CommandSpecification(
      name: name, abstract: abstract, discussion: discussion, parameters: parameters)
    self.init(specification, subcommands, action: nil)
  }

  /// A declared command.
  ///
  /// - Parameter type: The structure that declares it.
  public init<Declared: Command>(_ type: Declared.Type) {
    self.init(type.specification, [], action: { values, context in try await Declared(values).run(context: context) })
  }

  init(_ specification: CommandSpecification, _ subcommands: [CommandNode], action: Action?) {
    var specification = specification
    specification.subcommands = subcommands.map(\.specification)
    specification.isRunnableAlone = action != nil && !subcommands.isEmpty
    self.specification = specification
    self.subcommands = subcommands
    self.action = action
  }

  /// The command at a path below this one.
  func node(at path: ArraySlice<String>) -> CommandNode? {
    guard let name = path.first else { return self }
    return subcommands.first { $0.specification.name == name }?.node(at: path.dropFirst())
  }
}
