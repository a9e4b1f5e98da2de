extension Parameter {
  /// An operand: given by its position.
  ///
  /// - Parameters:
  ///   - key: The name under which ``ParsedValues`` has the value.
  ///   - help: What it is.
  ///   - value: What stands for it in help; made from the key where absent.
  ///   - format: Which values are taken.
  ///   - completion: What a shell offers.
  ///   - isRequired: Whether the command line is refused without it.
  ///   - isRepeating: Whether it takes all operands that the others leave.
  ///   - defaults: The values when none are given.
  /// - Returns: The parameter.
  public static func operand(
    _ key: String, _ help: String, value: String? = nil, format: ValueFormat = .text,
    completion: ValueCompletion = .automatic, isRequired: Bool = true, isRepeating: Bool = false,
    defaults: [String] = []
  ) -> Parameter {
    var parameter = Parameter(key: key, kind: .operand, help: help)
    parameter.valueName = value ?? key.kebabCased
    parameter.format = format
    parameter.completion = completion
    parameter.isRequired = isRequired
    parameter.isRepeating = isRepeating
    parameter.defaultValues = defaults
    return parameter
  }

  /// An option: a name with a value. Never declare one for a secret (see ``Parameter``).
  ///
  /// - Parameters:
  ///   - key: The name under which ``ParsedValues`` has the value.
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the key where absent (`pageSize` gives `--page-size`).
  ///   - short: The one-letter name.
  ///   - value: What stands for the value in help; the long name where absent.
  ///   - format: Which values are taken.
  ///   - completion: What a shell offers.
  ///   - isRequired: Whether the command line is refused without it.
  ///   - isRepeating: Whether each occurrence adds a value.
  ///   - defaults: The values when none are given.
  ///   - implicit: The value when the option is named without one (see ``implicitValue``).
  ///   - environment: The variable that is read when the command line does not say.
  ///   - group: The title in help.
  /// - Returns: The parameter.
  public static func option(
    _ key: String, _ help: String, name: String? = nil, short: Character? = nil, value: String? = nil,
    format: ValueFormat = .text, completion: ValueCompletion = .automatic, isRequired: Bool = false,
    isRepeating: Bool = false, defaults: [String] = [], implicit: String? = nil, environment: String? = nil,
    group: String? = nil
  ) -> Parameter {
    var parameter = Parameter(key: key, kind: .option, help: help)
    let long = name ?? key.kebabCased
    parameter.names = names(long, short)
    parameter.valueName = value ?? long
    parameter.format = format
    parameter.completion = completion
    parameter.isRequired = isRequired
    parameter.isRepeating = isRepeating
    parameter.defaultValues = defaults
    parameter.implicitValue = implicit
    parameter.environmentVariable = environment
    parameter.group = group
    return parameter
  }

  /// A flag: a name without a value.
  ///
  /// - Parameters:
  ///   - key: The name under which ``ParsedValues`` has it.
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the key where absent.
  ///   - short: The one-letter name.
  ///   - isNegatable: Whether `--no-name` takes it back.
  ///   - isRepeating: Whether occurrences are counted and help says so.
  ///   - isOn: What holds when the flag is not given; `nil` where the command tells that case apart.
  ///   - environment: The variable that is read when the command line does not say: `1`, `true`, `yes`, `on` or
  ///     `0`, `false`, `no`, `off`.
  ///   - group: The title in help.
  /// - Returns: The parameter.
  public static func flag(
    _ key: String, _ help: String, name: String? = nil, short: Character? = nil, isNegatable: Bool = false,
    isRepeating: Bool = false, isOn: Bool? = nil, environment: String? = nil, group: String? = nil
  ) -> Parameter {
    var parameter = Parameter(key: key, kind: .flag(isNegatable: isNegatable), help: help)
    parameter.names = names(name ?? key.kebabCased, short)
    parameter.isRepeating = isRepeating
    parameter.defaultValues = isOn.map { [String($0)] } ?? []
    parameter.environmentVariable = environment
    parameter.group = group
    return parameter
  }

  /// A variable of the environment that no option stands for: the way to take a secret. Its value is never printed.
  ///
  /// - Parameters:
  ///   - key: The name under which ``ParsedValues`` has the value.
  ///   - help: What it is.
  ///   - variable: The name of the variable.
  ///   - format: Which values are taken.
  ///   - isRequired: Whether the command line is refused without it.
  /// - Returns: The parameter.
  public static func environment(
    _ key: String, _ help: String, variable: String, format: ValueFormat = .text, isRequired: Bool = false
  ) -> Parameter {
    var parameter = Parameter(key: key, kind: .environment, help: help)
    parameter.environmentVariable = variable
    parameter.format = format
    parameter.isRequired = isRequired
    return parameter
  }

  private static func names(_ long: String, _ short: Character?) -> [ParameterName] {
    (short.map { [.short($0)] } ?? []) + [.long(long)]
  }
}
