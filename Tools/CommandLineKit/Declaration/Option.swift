/// An option of a command: a name with a value.
///
///     @Option("How many items a page has.", short: "n", value: "count") var limit: Int = 50
///     @Option("Only those that match; repeatable.") var filter: [String]
///     @Option("Where to write.", completion: .file()) var file: String?
///     @Option("The realm to work in.") var realm: String            // required
///
/// No option takes a secret: declare ``Variable`` or prompt (see ``Parameter``).
@propertyWrapper
public struct Option<Value: Sendable>: ParameterDeclaration {
  let declared: DeclaredParameter<Value>

  /// What was given on the command line or in the environment, or the default.
  public var wrappedValue: Value { declared.value }

  func parameters(label: String) -> [Parameter] { declared.parameters(label: label) }
  func bind(label: String, to values: ParsedValues) throws(UsageError) { try declared.bind(label: label, to: values) }
}

extension Option where Value: ArgumentValue {
  /// A required option.
  ///
  /// - Parameters:
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the property's name where absent.
  ///   - short: The one-letter name.
  ///   - value: What stands for the value in help.
  ///   - completion: What a shell offers.
  ///   - environment: The variable that is read when the command line does not say.
  ///   - group: The title in help.
  public init(
    _ help: String, name: String? = nil, short: Character? = nil, value: String? = nil,
    completion: ValueCompletion = .automatic, environment: String? = nil, group: String? = nil
  ) {
    declared = DeclaredParameter(initially: nil) { key in
      .option(
        key, help, name: name, short: short, value: value, format: .of(Value.self), completion: completion,
        isRequired: true, environment: environment, group: group)
    } read: { (values, key) throws(UsageError) in
      try values.required(key)
    }
  }

  /// An option with a default.
  ///
  /// - Parameters:
  ///   - wrappedValue: The value when none is given.
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the property's name where absent.
  ///   - short: The one-letter name.
  ///   - value: What stands for the value in help.
  ///   - completion: What a shell offers.
  ///   - environment: The variable that is read when the command line does not say.
  ///   - group: The title in help.
  public init(
    wrappedValue: Value, _ help: String, name: String? = nil, short: Character? = nil, value: String? = nil,
    completion: ValueCompletion = .automatic, environment: String? = nil, group: String? = nil
  ) {
    declared = DeclaredParameter(initially: wrappedValue) { key in
      .option(
        key, help, name: name, short: short, value: value, format: .of(Value.self), completion: completion,
        defaults: [wrappedValue.argument], environment: environment, group: group)
    } read: { (values, key) throws(UsageError) in
      try values.value(key) ?? wrappedValue
    }
  }
}

extension Option {
  /// An option without a default.
  ///
  /// - Parameters:
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the property's name where absent.
  ///   - short: The one-letter name.
  ///   - value: What stands for the value in help.
  ///   - completion: What a shell offers.
  ///   - implicit: The value when the option is named without one (see ``Parameter/implicitValue``).
  ///   - environment: The variable that is read when the command line does not say.
  ///   - group: The title in help.
  public init<Wrapped: ArgumentValue>(
    _ help: String, name: String? = nil, short: Character? = nil, value: String? = nil,
    completion: ValueCompletion = .automatic, implicit: Wrapped? = nil, environment: String? = nil,
    group: String? = nil
  ) where Value == Wrapped? {
    declared = DeclaredParameter(initially: .some(nil)) { key in
      .option(
        key, help, name: name, short: short, value: value, format: .of(Wrapped.self), completion: completion,
        implicit: implicit?.argument, environment: environment, group: group)
    } read: { (values, key) throws(UsageError) in
      try values.value(key)
    }
  }

  /// An option of which each occurrence adds a value.
  ///
  /// - Parameters:
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the property's name where absent.
  ///   - short: The one-letter name.
  ///   - value: What stands for the value in help.
  ///   - completion: What a shell offers.
  ///   - isRequired: Whether at least one is needed.
  ///   - group: The title in help.
  public init<Element: ArgumentValue>(
    _ help: String, name: String? = nil, short: Character? = nil, value: String? = nil,
    completion: ValueCompletion = .automatic, isRequired: Bool = false, group: String? = nil
  ) where Value == [Element] {
    declared = DeclaredParameter(initially: []) { key in
      .option(
        key, help, name: name, short: short, value: value, format: .of(Element.self), completion: completion,
        isRequired: isRequired, isRepeating: true, group: group)
    } read: { (values, key) throws(UsageError) in
      try values.values(key)
    }
  }
}
