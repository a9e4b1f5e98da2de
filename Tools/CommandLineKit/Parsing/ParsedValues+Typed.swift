extension ParsedValues {
  /// The value of an operand, option or variable.
  ///
  /// - Parameters:
  ///   - key: The parameter's key.
  ///   - type: The type to read.
  /// - Returns: `nil` when there is none and no default.
  /// - Throws: `UsageError` when the text is no value of the type.
  public func value<Value: ArgumentValue>(_ key: String, as type: Value.Type = Value.self) throws(UsageError) -> Value?
  {
    guard let text = string(key) else { return nil }
    return try read(text, key)
  }

  /// The values of a repeating parameter.
  ///
  /// - Parameters:
  ///   - key: The parameter's key.
  ///   - type: The type to read.
  /// - Returns: The values, in the order of the command line.
  /// - Throws: `UsageError` when a text is no value of the type.
  public func values<Value: ArgumentValue>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(UsageError) -> [Value] {
    var values: [Value] = []
    for text in strings(key) { values.append(try read(text, key)) }
    return values
  }

  /// The value of a required parameter.
  ///
  /// - Parameters:
  ///   - key: The parameter's key.
  ///   - type: The type to read.
  /// - Returns: The value.
  /// - Throws: `UsageError` when there is none or the text is no value of the type.
  public func required<Value: ArgumentValue>(
    _ key: String, as type: Value.Type = Value.self
  ) throws(UsageError) -> Value {
    guard let value = try value(key, as: type) else { throw UsageError(.missingOption(key)) }
    return value
  }

  private func read<Value: ArgumentValue>(_ text: String, _ key: String) throws(UsageError) -> Value {
    if let value = Value(argument: text) { return value }
    let entry = entries[key]
    let expectation = ValueFormat.of(Value.self).expectation
    if entry?.source == .environment {
      throw UsageError(.invalidVariable(entry?.label ?? key, expectation: expectation))
    }
    throw UsageError(.invalidValue(text, parameter: entry?.label ?? key, expectation: expectation))
  }
}
