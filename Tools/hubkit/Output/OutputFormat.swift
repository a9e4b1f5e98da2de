import CommandLineKit

/// How data is written.
enum OutputFormat: String, CaseIterable, ArgumentValue {
  /// Columns for people.
  case table
  /// One JSON document.
  case json
  /// One JSON document a line.
  case ndjson
}
