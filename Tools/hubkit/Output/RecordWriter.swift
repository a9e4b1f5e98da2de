import CommandLineKit
import HubHTTP
import HubJSON
import HubQuery
import HubTransport

/// Writes records as a table or as JSON; secrets that nobody asked for are hidden.
struct RecordWriter<Resource: Encodable & Sendable> {
  private let writer: ValueWriter

  /// A writer; without columns of its own or of the command line, they follow from the table.
  init(
    _ table: FieldTable<Resource>, _ values: ParsedValues, _ context: CommandContext, columns usualColumns: [String]?
  ) throws {
    let columns = values.string("columns").map { $0.split(separator: ",").map(String.init) }
    for name in columns ?? [] where table[String(name.prefix { $0 != "." })] == nil {
      throw UsageError("there is no column '\(name)'; known are \(table.rows.map(\.name).joined(separator: ", "))")
    }
    let asked = (values.string("fields") ?? "").split(separator: ",").map(String.init)
    var writer = ValueWriter(
      context: context, format: try values.value("output", as: OutputFormat.self) ?? .table,
      columns: columns ?? usualColumns.map { $0 + asked } ?? Self.columns(table, asked))
    if let resource = Resource.self as? any JSONPrintable.Type { writer.redaction = resource.redaction }
    // A new secret is seen in the answer that makes it, and never again.
    let secrets = values.flag("showSecrets") ? table.rows(.secret).map(\.name) : []
    for name in asked + secrets { writer.redaction.memberNames.remove(name.lowercased()) }
    self.writer = writer
  }

  /// Whether records can be written as they come.
  var writesOneByOne: Bool { writer.writesOneByOne }

  /// Writes one record of many as a line.
  func writeLine(_ record: Resource) throws { try writer.writeLine(json(record)) }

  /// Writes a list.
  func write(_ records: [Resource]) throws { try writer.write(try records.map(json)) }

  /// Writes one record.
  func write(_ record: Resource) throws { try writer.write(try json(record)) }

  private func json(_ record: Resource) throws -> JSONValue { try HubJSONEncoder().encodeValue(record) }

  /// The id, the name, and what can be told at a glance.
  private static func columns(_ table: FieldTable<Resource>, _ asked: [String]) -> [String] {
    table.rows.compactMap { row in
      if asked.contains(row.name) { return row.name }
      switch row.kind {
      case .bool, .choice: return row.name
      case .id: return row.name == "id" ? row.name : nil
      case .text: return row.name == "name" || row.name == "displayName" ? row.name : nil
      case .instant: return row.name == "createdAt" ? row.name : nil
      default: return nil
      }
    }
  }
}
