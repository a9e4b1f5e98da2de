import CommandLineKit
import HubHTTP
import HubJSON
import HubQuery
import HubTransport

/// Writes records as a table or as JSON; secrets that nobody asked for are hidden.
struct RecordWriter<Resource: Encodable & Sendable> {
  private let table: FieldTable<Resource>
  private let context: CommandContext
  private let format: OutputFormat
  private let redaction: Redaction
  private let columns: [String]?
  private let usualColumns: [String]?
  private let askedFields: [String]

  /// A writer; without columns of its own or of the command line, they follow from the table.
  init(
    _ table: FieldTable<Resource>, _ values: ParsedValues, _ context: CommandContext, columns usualColumns: [String]?
  ) throws {
    self.table = table
    self.context = context
    self.usualColumns = usualColumns
    format = try values.value("output", as: OutputFormat.self) ?? .table
    columns = values.string("columns").map { $0.split(separator: ",").map(String.init) }
    askedFields = (values.string("fields") ?? "").split(separator: ",").map(String.init)
    var redaction = Redaction.standard
    for name in askedFields { redaction.memberNames.remove(name.lowercased()) }
    self.redaction = redaction
    for name in columns ?? [] where table[String(name.prefix { $0 != "." })] == nil {
      throw UsageError("there is no column '\(name)'; known are \(table.rows.map(\.name).joined(separator: ", "))")
    }
  }

  /// Whether records can be written as they come.
  var writesOneByOne: Bool { format == .ndjson }

  /// Writes one record of many as a line.
  func writeLine(_ record: Resource) throws { try context.print(json(record).description) }

  /// Writes a list.
  func write(_ records: [Resource]) throws {
    switch format {
    case .ndjson: for record in records { try writeLine(record) }
    case .json: try context.print(text(.array(try records.map(json)), isPretty: true))
    case .table:
      let names = columns ?? usualColumns.map { $0 + askedFields } ?? defaultColumns
      var rendered = Table(names.map { Table.Column(title($0), isTruncatable: $0 != "id") })
      for record in records {
        let value = try json(record)
        rendered.append(names.map { cell(member($0, of: value)) })
      }
      try context.print(rendered)
    }
  }

  /// Writes one record.
  func write(_ record: Resource) throws {
    switch format {
    case .ndjson: try writeLine(record)
    case .json: try context.print(text(try json(record), isPretty: true))
    case .table:
      var rendered = Table([Table.Column("member"), Table.Column("value", isTruncatable: false)])
      for (name, value) in try json(record).objectValue ?? JSONObject() {
        rendered.append([name, value.isNull ? "null" : cell(value)])
      }
      try context.print(rendered)
    }
  }

  private func json(_ record: Resource) throws -> JSONValue {
    try HubJSONEncoder().encodeValue(record).redacted(redaction)
  }

  private func text(_ value: JSONValue, isPretty: Bool) -> String {
    String(decoding: value.serialized(pretty: isPretty), as: UTF8.self)
  }

  /// The id, the name, and what can be told at a glance.
  private var defaultColumns: [String] {
    table.rows.compactMap { row in
      if askedFields.contains(row.name) { return row.name }
      switch row.kind {
      case .bool, .choice: return row.name
      case .id: return row.name == "id" ? row.name : nil
      case .text: return row.name == "name" || row.name == "displayName" ? row.name : nil
      case .instant: return row.name == "createdAt" ? row.name : nil
      default: return nil
      }
    }
  }

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
