/// A variable of the environment that a command reads and no option stands for: the way to take a secret.
///
///     @Variable("The password; asked for where it is not set.", "EXAMPLE_PASSWORD") var password: String?
@propertyWrapper
public struct Variable<Value: Sendable>: ParameterDeclaration {
  let declared: DeclaredParameter<Value>

  /// What the environment says.
  public var wrappedValue: Value { declared.value }

  func parameters(label: String) -> [Parameter] { declared.parameters(label: label) }
  func bind(label: String, to values: ParsedValues) throws(UsageError) { try declared.bind(label: label, to: values) }
}

extension Variable {
  /// A variable that need not be set.
  ///
  /// - Parameters:
  ///   - help: What it is.
  ///   - variable: The name of the variable.
  public init<Wrapped: ArgumentValue>(_ help: String, _ variable: String) where Value == Wrapped? {
    declared = DeclaredParameter(initially: .some(nil)) { key in
      .environment(key, help, variable: variable, format: .of(Wrapped.self))
    } read: { (values, key) throws(UsageError) in
      try values.value(key)
    }
  }
}

extension Variable where Value: ArgumentValue {
  /// A variable that has to be set.
  ///
  /// - Parameters:
  ///   - help: What it is.
  ///   - variable: The name of the variable.
  public init(_ help: String, _ variable: String) {
    declared = DeclaredParameter(initially: nil) { key in
      .environment(key, help, variable: variable, format: .of(Value.self), isRequired: true)
    } read: { (values, key) throws(UsageError) in
      try values.required(key)
    }
  }
}
