/// A command line that the tool does not understand.
public struct UsageError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What is wrong.
  public enum Reason: Sendable, Hashable {
    /// No option has the name; suggestions are close ones.
    case unknownOption(String, suggestions: [String])
    /// No command has the name; suggestions are close ones.
    case unknownCommand(String, suggestions: [String])
    /// The command has subcommands and needs one of them.
    case missingCommand
    /// An option stands without its value; `next` is the option that follows where the value should stand.
    case missingValue(option: String, valueName: String, next: String?)
    /// A flag stands with a value.
    case unexpectedValue(flag: String)
    /// An operand is missing.
    case missingOperand(String)
    /// A required option is missing.
    case missingOption(String)
    /// A required variable of the environment is missing.
    case missingVariable(String)
    /// There are more operands than the command takes.
    case unexpectedOperand(String)
    /// A value of the command line that the parameter does not take.
    case invalidValue(String, parameter: String, expectation: String)
    /// A value of the environment that the parameter does not take. The value may be a secret and is not kept.
    case invalidVariable(String, expectation: String)
    /// What a command itself found wrong with its parameters.
    case custom(String)
  }

  /// What is wrong.
  public let reason: Reason
  /// The names of the commands down to the one that refuses, the tool's first; empty until that is known.
  public internal(set) var commandPath: [String]

  /// What a command itself found wrong with its parameters, such as two options that exclude each other.
  ///
  /// - Parameter message: One sentence that says what to do, without the tool's name.
  public init(_ message: String) { self.init(.custom(message)) }

  init(_ reason: Reason, commandPath: [String] = []) {
    self.reason = reason
    self.commandPath = commandPath
  }

  /// The message, without the tool's name.
  public var description: String {
    switch reason {
    case .unknownOption(let name, let suggestions):
      if name.dropFirst().first?.isNumber == true, suggestions.isEmpty {
        return "unknown option '\(name)'; put '--' before operands that begin with '-'"
      }
      return "unknown option '\(name)'\(Self.didYouMean(suggestions))"
    case .unknownCommand(let name, let suggestions):
      return "unknown command '\(name)'\(Self.didYouMean(suggestions))"
    case .missingCommand: return "missing command"
    case .missingValue(let option, let valueName, nil): return "option '\(option)' needs a value <\(valueName)>"
    case .missingValue(let option, let valueName, let next?):
      let joined = option.hasPrefix("--") ? "\(option)=\(next)" : "\(option)\(next)"
      return "option '\(option)' needs a value <\(valueName)>; write '\(joined)' if '\(next)' is meant as the value"
    case .unexpectedValue(let flag): return "option '\(flag)' takes no value"
    case .missingOperand(let operand): return "missing operand \(operand)"
    case .missingOption(let option): return "missing option '\(option)'"
    case .missingVariable(let variable): return "the environment variable \(variable) is not set"
    case .unexpectedOperand(let operand): return "unexpected operand '\(operand)'"
    case .invalidValue(let value, let parameter, let expectation):
      return "invalid value '\(value)' for \(parameter); expected \(expectation)"
    case .invalidVariable(let variable, let expectation):
      return "the environment variable \(variable) has an invalid value; expected \(expectation)"
    case .custom(let message): return message
    }
  }

  private static func didYouMean(_ suggestions: [String]) -> String {
    guard !suggestions.isEmpty else { return "" }
    return "; did you mean \(suggestions.map { "'\($0)'" }.joined(separator: " or "))?"
  }
}
