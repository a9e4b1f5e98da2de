/// What a command is called, takes and says of itself: the one value that parsing, help and completion come from.
public struct CommandSpecification: Sendable {
  /// The word that names the command; the tool's name at the root.
  public var name: String
  /// What the command does, in one sentence.
  public var abstract: String
  /// More about it: paragraphs divided by empty lines; lines that begin with a space are kept as they are.
  public var discussion: String
  /// Operands in their order, options and flags in the order of help. Options and flags are understood by the
  /// subcommands as well, where these do not use the names themselves.
  public var parameters: [Parameter]
  /// The commands below this one.
  public var subcommands: [CommandSpecification]
  /// Whether the command also runs when none of its subcommands is named.
  public var isRunnableAlone: Bool
  /// Whether help and completion of the parent leave the command out.
  public var isHidden: Bool

  /// A command.
  ///
  /// - Parameters:
  ///   - name: The word that names it: lower-case letters, digits and hyphens.
  ///   - abstract: What it does, in one sentence.
  ///   - discussion: More about it.
  ///   - parameters: What it takes.
  ///   - subcommands: The commands below it.
  ///   - isRunnableAlone: Whether it also runs when none of its subcommands is named.
  ///   - isHidden: Whether the parent's help leaves it out.
  public init(
    name: String, abstract: String, discussion: String = "", parameters: [Parameter] = [],
    subcommands: [CommandSpecification] = [], isRunnableAlone: Bool = false, isHidden: Bool = false
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.parameters = parameters
    self.subcommands = subcommands
    self.isRunnableAlone = isRunnableAlone
    self.isHidden = isHidden
  }

  var operands: [Parameter] { parameters.filter { $0.kind == .operand } }

  func subcommand(named name: String) -> CommandSpecification? { subcommands.first { $0.name == name } }
}
