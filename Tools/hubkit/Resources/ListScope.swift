import CommandLineKit
import HubQuery

/// What a command that lists takes besides the parameters of every list.
struct ListScope<Resource>: Sendable {
  /// The command's name.
  var verb = "list"
  /// What it does, nil for what every list does.
  var abstract: String?
  /// What it takes by position.
  var operands: [Parameter] = []
  /// What these mean as conditions.
  var conditions: @Sendable (ParsedValues) throws -> [Filter<Resource>] = { _ in [] }
  /// What these mean as the first arguments in Swift.
  var swift: @Sendable (ParsedValues) throws -> String = { _ in "" }
}
