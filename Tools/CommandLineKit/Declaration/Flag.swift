/// A flag of a command: a name without a value.
///
///     @Flag("Read all pages.") var all: Bool
///     @Flag("Colour the output.", isNegatable: true) var color: Bool = true   // --color, --no-color
///     @Flag("Colour the output.") var color: Bool?                            // the same, and neither
///     @Flag("Say more; twice for everything.", short: "v") var verbose: Int   // -vv
@propertyWrapper
public struct Flag<Value: Sendable>: ParameterDeclaration {
  let declared: DeclaredParameter<Value>

  /// What was given on the command line or in the environment, or the default.
  public var wrappedValue: Value { declared.value }

  func parameters(label: String) -> [Parameter] { declared.parameters(label: label) }
  func bind(label: String, to values: ParsedValues) throws(UsageError) { try declared.bind(label: label, to: values) }
}

extension Flag where Value == Bool {
  /// A flag that is off or, where it is negatable, on when it is not given.
  ///
  /// - Parameters:
  ///   - wrappedValue: What holds when the flag is not given.
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the property's name where absent.
  ///   - short: The one-letter name.
  ///   - isNegatable: Whether `--no-name` takes it back.
  ///   - environment: The variable that is read when the command line does not say.
  ///   - group: The title in help.
  public init(
    wrappedValue: Bool = false, _ help: String, name: String? = nil, short: Character? = nil,
    isNegatable: Bool = false, environment: String? = nil, group: String? = nil
  ) {
    declared = DeclaredParameter(initially: wrappedValue) { key in
      .flag(
        key, help, name: name, short: short, isNegatable: isNegatable, isOn: isNegatable ? wrappedValue : nil,
        environment: environment, group: group)
    } read: { (values, key) throws(UsageError) in
      values.flagIfGiven(key) ?? wrappedValue
    }
  }
}

extension Flag where Value == Bool? {
  /// A negatable flag that tells "not given" apart.
  ///
  /// - Parameters:
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the property's name where absent.
  ///   - short: The one-letter name.
  ///   - environment: The variable that is read when the command line does not say.
  ///   - group: The title in help.
  public init(
    _ help: String, name: String? = nil, short: Character? = nil, environment: String? = nil, group: String? = nil
  ) {
    declared = DeclaredParameter(initially: .some(nil)) { key in
      .flag(key, help, name: name, short: short, isNegatable: true, environment: environment, group: group)
    } read: { (values, key) throws(UsageError) in
      values.flagIfGiven(key)
    }
  }
}

extension Flag where Value == Int {
  /// A flag that is counted.
  ///
  /// - Parameters:
  ///   - help: What it does.
  ///   - name: The long name without hyphens; made from the property's name where absent.
  ///   - short: The one-letter name.
  ///   - group: The title in help.
  public init(_ help: String, name: String? = nil, short: Character? = nil, group: String? = nil) {
    declared = DeclaredParameter(initially: 0) { key in
      .flag(key, help, name: name, short: short, isRepeating: true, group: group)
    } read: { (values, key) throws(UsageError) in
      values.count(key)
    }
  }
}
