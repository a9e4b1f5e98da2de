/// Which texts a parameter takes as its value, and how a person is told.
public struct ValueFormat: Sendable {
  /// What is expected, as it stands after "expected" in an error: `an integer`.
  public let expectation: String
  /// The only texts taken, in the order of help; empty where the texts cannot be listed.
  public let allowedValues: [String]
  let accepts: @Sendable (String) -> Bool

  /// A format with a test of its own.
  ///
  /// - Parameters:
  ///   - expectation: What is expected, to stand after "expected": `a date such as 2024-05-01`.
  ///   - accepts: Whether a text is taken.
  public init(expectation: String, accepts: @escaping @Sendable (String) -> Bool) {
    self.init(expectation: expectation, allowedValues: [], accepts: accepts)
  }

  private init(expectation: String, allowedValues: [String], accepts: @escaping @Sendable (String) -> Bool) {
    self.expectation = expectation
    self.allowedValues = allowedValues
    self.accepts = accepts
  }

  /// Any text.
  public static let text = ValueFormat(expectation: "a text") { _ in true }

  /// One of a list of texts.
  ///
  /// - Parameter values: The texts, in the order of help.
  /// - Returns: The format.
  public static func oneOf(_ values: [String]) -> ValueFormat {
    let quoted = values.map { "'\($0)'" }
    let expectation =
      quoted.count < 2
      ? quoted.joined() : "\(quoted.dropLast().joined(separator: ", ")) or \(quoted.last ?? "")"
    return ValueFormat(expectation: expectation, allowedValues: values) { values.contains($0) }
  }

  /// The texts that a type reads.
  ///
  /// - Parameter type: The type of the value.
  /// - Returns: The format.
  public static func of<Value: ArgumentValue>(_ type: Value.Type) -> ValueFormat {
    let allowed = type.allowedArguments
    guard allowed.isEmpty else { return oneOf(allowed) }
    return ValueFormat(expectation: type.argumentExpectation) { Value(argument: $0) != nil }
  }
}
