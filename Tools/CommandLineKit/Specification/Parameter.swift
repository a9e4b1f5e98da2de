/// One thing that a command takes: an operand, an option, a flag or a variable of the environment.
///
/// A secret is never an option: what stands in an argument is seen by every user of the machine in the list of
/// processes and stays in the shell's history. Declare it with ``environment(_:_:variable:format:isRequired:)`` or ask
/// for it with ``SecretPrompt``.
public struct Parameter: Sendable {
  /// How a parameter is given.
  public enum Kind: Sendable, Hashable {
    /// By its position among the arguments: `tool FILE`.
    case operand
    /// By name, with a value: `--limit 5`.
    case option
    /// By name alone: `--all`; where it is negatable, `--no-all` takes it back.
    case flag(isNegatable: Bool)
    /// By a variable of the environment only.
    case environment
  }

  /// The name under which ``ParsedValues`` has the value.
  public var key: String
  /// How the parameter is given.
  public var kind: Kind
  /// The spellings of an option or flag; the first long one stands in messages.
  public var names: [ParameterName]
  /// What stands for the value in help, without brackets: `count`.
  public var valueName: String
  /// What the parameter does; one or more sentences.
  public var help: String
  /// Whether the command line is refused without it.
  public var isRequired: Bool
  /// Whether each occurrence adds a value; where not, the last one counts.
  public var isRepeating: Bool
  /// Which values are taken.
  public var format: ValueFormat
  /// What a shell offers for the value.
  public var completion: ValueCompletion
  /// The values when none are given.
  public var defaultValues: [String]
  /// The value of an option that is named without one; the value can then only be joined to the name
  /// (`--watch=5`, `-w5`). `nil` for an option that needs a value.
  public var implicitValue: String?
  /// The variable of the environment that is read when the command line does not say; an empty one counts as unset.
  public var environmentVariable: String?
  /// The title under which help lists the option; `nil` for the common one.
  public var group: String?
  /// Whether help and completion leave the parameter out.
  public var isHidden: Bool

  init(key: String, kind: Kind, help: String) {
    self.key = key
    self.kind = kind
    self.help = help
    names = []
    valueName = key.kebabCased
    isRequired = false
    isRepeating = false
    format = .text
    completion = .automatic
    defaultValues = []
    isHidden = false
  }
}
