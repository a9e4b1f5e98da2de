/// A type that is read from one argument of the command line.
///
/// An enumeration with text as its raw value that is also `CaseIterable` has everything already:
///
///     enum Format: String, CaseIterable, ArgumentValue { case table, json }
public protocol ArgumentValue: Sendable {
  /// Reads the value; `nil` when the text is none.
  ///
  /// - Parameter argument: The text as it was typed.
  init?(argument: String)

  /// The text that reads as this value; shown as the default in help.
  var argument: String { get }

  /// What is expected, to stand after "expected" in an error: `an integer`.
  static var argumentExpectation: String { get }

  /// The only texts that are read, where they can be listed; otherwise empty.
  static var allowedArguments: [String] { get }
}

extension ArgumentValue {
  /// The description of the value.
  public var argument: String { String(describing: self) }
  /// The name of the type.
  public static var argumentExpectation: String { "a value of the type \(Self.self)" }
  /// No list.
  public static var allowedArguments: [String] { [] }
}

extension ArgumentValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// Reads the raw value of a case.
  ///
  /// - Parameter argument: The text as it was typed.
  public init?(argument: String) { self.init(rawValue: argument) }
  /// The raw value.
  public var argument: String { rawValue }
  /// The raw values of all cases.
  public static var allowedArguments: [String] { allCases.map(\.rawValue) }
}

extension ArgumentValue where Self: FixedWidthInteger {
  /// Reads a decimal integer of the type's range.
  ///
  /// - Parameter argument: The text as it was typed.
  public init?(argument: String) { self.init(argument, radix: 10) }
  /// `an integer`, with its range where that is a small one.
  public static var argumentExpectation: String {
    if bitWidth >= 32 { return min == 0 ? "an integer that is not negative" : "an integer" }
    return "an integer from \(min) to \(max)"
  }
}

extension Int: ArgumentValue {}
extension Int64: ArgumentValue {}
extension UInt: ArgumentValue {}
extension UInt64: ArgumentValue {}
extension UInt16: ArgumentValue {}

extension Double: ArgumentValue {
  /// Reads a finite decimal number.
  ///
  /// - Parameter argument: The text as it was typed.
  public init?(argument: String) {
    guard let number = Double(argument), number.isFinite else { return nil }
    self = number
  }
  /// `a number`.
  public static var argumentExpectation: String { "a number" }
}

extension String: ArgumentValue {
  /// Takes the text as it is.
  ///
  /// - Parameter argument: The text as it was typed.
  public init?(argument: String) { self = argument }
  /// The text itself.
  public var argument: String { self }
  /// `a text`.
  public static var argumentExpectation: String { "a text" }
}

extension Bool: ArgumentValue {
  /// Reads `true` or `false`.
  ///
  /// - Parameter argument: The text as it was typed.
  public init?(argument: String) { self.init(argument) }
  /// `true` and `false`.
  public static var allowedArguments: [String] { ["true", "false"] }
}
