import CommandLineKit
import HubHTTP
import HubJSON
import HubTransport

/// Writes JSON objects as a table or as JSON; secrets that nobody asked for are hidden.
struct ValueWriter {
  let context: CommandContext
  let format: OutputFormat
  let columns: [String]
  var redaction = Redaction.standard

  /// Whether objects can be written as they come.
  var writesOneByOne: Bool { format == .ndjson }

  /// Writes one of many as a line.
  func writeLine(_ value: JSONValue) throws { try context.print(value.redacted(redaction).description) }

  /// Writes a list.
  func write(_ values: [JSONValue]) throws {
    switch format {
    case .ndjson: for value in values { try writeLine(value) }
    case .json: try context.print(text(.array(values.map { $0.redacted(redaction) })))
    case .table:
      var rendered = Table(columns.map { Table.Column(title($0), isTruncatable: $0 != "id") })
      for value in values.map({ $0.redacted(redaction) }) {
        rendered.append(columns.map { cell(member($0, of: value)) })
      }
      try context.print(rendered)
    }
  }

  /// Writes one.
  func write(_ value: JSONValue) throws {
    switch format {
    case .ndjson: try writeLine(value)
    case .json: try context.print(text(value.redacted(redaction)))
    case .table:
      var rendered = Table([Table.Column("member", isTruncatable: false), Table.Column("value", isTruncatable: false)])
      for (name, value) in value.redacted(redaction).objectValue ?? JSONObject() {
        rendered.append([name, value.isNull ? "null" : cell(value)])
      }
      try context.print(rendered)
    }
  }

  private func text(_ value: JSONValue) -> String { String(decoding: value.serialized(pretty: true), as: UTF8.self) }

  /// A member, or a member of a member, such as `stats.stars`.
  private func member(_ path: String, of value: JSONValue) -> JSONValue? {
    path.split(separator: ".").reduce(value as JSONValue?) { $0?[String($1)] }
  }

  private func title(_ path: String) -> String { path.split(separator: ".").last.map(String.init) ?? path }

  private func cell(_ value: JSONValue?) -> String {
    switch value {
    case nil, .null?: ""
    case .string(let text)?: text
    case .array(let items)? where items.allSatisfy { $0.stringValue != nil }:
      items.compactMap(\.stringValue).joined(separator: ", ")
    case .object(let record)? where record["id"]?.stringValue != nil:
      record["name"]?.stringValue ?? record["id"]?.stringValue ?? ""
    case let value?: value.description
    }
  }
}
