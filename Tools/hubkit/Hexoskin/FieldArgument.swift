import CommandLineKit

/// A name and a value as they are typed: `NAME=VALUE`.
struct FieldArgument {
  let name: String
  let value: String

  init(parsing text: String) throws(UsageError) {
    let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, !parts[0].isEmpty else { throw UsageError("'\(text)' is not NAME=VALUE") }
    name = parts[0]
    value = parts[1]
  }
}
