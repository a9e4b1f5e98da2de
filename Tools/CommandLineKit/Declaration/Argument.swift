/// An operand of a command: given by its position.
///
///     @Argument("The file to read; '-' for standard input.", completion: .file()) var file: String
///     @Argument("Where to write.") var destination: String?
///     @Argument("More files.") var others: [String]
@propertyWrapper
public struct Argument<Value: Sendable>: ParameterDeclaration {
  let declared: DeclaredParameter<Value>

  /// What was given on the command line, or the default.
  public var wrappedValue: Value { declared.value }

  func parameters(label: String) -> [Parameter] { declared.parameters(label: label) }
  func bind(label: String, to values: ParsedValues) throws(UsageError) { try declared.bind(label: label, to: values) }
}

extension Argument where Value: ArgumentValue {
  /// A required operand.
  ///
  /// - Parameters:
  ///   - help: What it is.
  ///   - value: What stands for it in help; made from the property's name where absent.
  ///   - completion: What a shell offers.
  public init(_ help: String, value: String? = nil, completion: ValueCompletion = .automatic) {
    declared = DeclaredParameter(initially: nil) { key in
      .operand(key, help, value: value, format: .of(Value.self), completion: completion)
    } read: { (values, key) throws(UsageError) in
      try values.required(key)
    }
  }

  /// An operand with a default.
  ///
  /// - Parameters:
  ///   - wrappedValue: The value when none is given.
  ///   - help: What it is.
  ///   - value: What stands for it in help; made from the property's name where absent.
  ///   - completion: What a shell offers.
  public init(
    wrappedValue: Value, _ help: String, value: String? = nil, completion: ValueCompletion = .automatic
  ) {
    declared = DeclaredParameter(initially: wrappedValue) { key in
      .operand(
        key, help, value: value, format: .of(Value.self), completion: completion, isRequired: false,
        defaults: [wrappedValue.argument])
    } read: { (values, key) throws(UsageError) in
      try values.value(key) ?? wrappedValue
    }
  }
}

extension Argument {
  /// An operand that may be left out.
  ///
  /// - Parameters:
  ///   - help: What it is.
  ///   - value: What stands for it in help; made from the property's name where absent.
  ///   - completion: What a shell offers.
  public init<Wrapped: ArgumentValue>(
    _ help: String, value: String? = nil, completion: ValueCompletion = .automatic
  ) where Value == Wrapped? {
    declared = DeclaredParameter(initially: .some(nil)) { key in
      .operand(
        key, help, value: value, format: .of(Wrapped.self), completion: completion, isRequired: false)
    } read: { (values, key) throws(UsageError) in
      try values.value(key)
    }
  }

  /// An operand that takes all that the others leave.
  ///
  /// - Parameters:
  ///   - help: What it is.
  ///   - value: What stands for it in help; made from the property's name where absent.
  ///   - isRequired: Whether at least one is needed.
  ///   - completion: What a shell offers.
  public init<Element: ArgumentValue>(
    _ help: String, value: String? = nil, isRequired: Bool = false, completion: ValueCompletion = .automatic
  ) where Value == [Element] {
    declared = DeclaredParameter(initially: []) { key in
      .operand(
        key, help, value: value, format: .of(Element.self), completion: completion, isRequired: isRequired,
        isRepeating: true)
    } read: { (values, key) throws(UsageError) in
      try values.values(key)
    }
  }
}
