/// What the property wrappers have in common.
protocol ParameterDeclaration: Sendable {
  func parameters(label: String) -> [Parameter]
  func bind(label: String, to values: ParsedValues) throws(UsageError)
}

/// The declaration of one parameter and the place where its value comes to stand.
struct DeclaredParameter<Value: Sendable>: ParameterDeclaration {
  let declare: @Sendable (_ key: String) -> Parameter
  let read: @Sendable (ParsedValues, _ key: String) throws(UsageError) -> Value
  let place: ParameterPlace<Value>

  init(
    initially value: Value?, declare: @escaping @Sendable (_ key: String) -> Parameter,
    read: @escaping @Sendable (ParsedValues, _ key: String) throws(UsageError) -> Value
  ) {
    self.declare = declare
    self.read = read
    place = ParameterPlace(value)
  }

  var value: Value { place.value }

  func parameters(label: String) -> [Parameter] { [declare(label)] }

  func bind(label: String, to values: ParsedValues) throws(UsageError) { place.set(try read(values, label)) }
}
