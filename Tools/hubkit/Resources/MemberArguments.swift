import CommandLineKit
import HubJSON
import HubQuery

/// The members of a new record, or of changes, as the command line gives them.
enum MemberArguments {
  /// The members as JSON.
  ///
  /// - Throws: `UsageError` and `CommandFailure` for what cannot be read.
  static func object<Resource>(
    _ values: ParsedValues, _ table: FieldTable<Resource>, _ trait: FieldDescription.Traits, _ context: CommandContext
  ) async throws -> JSONObject {
    var object = JSONObject()
    if let path = values.string("json") {
      object = try await Files.jsonObject(path, context)
    }
    for row in table.rows(trait) {
      guard let text = values.string(ResourceParameters<Resource>.key(row)) else { continue }
      if row.traits.contains(.secret) {
        object[row.name] = .string(try await Files.secret(text, context))
      } else {
        object[row.name] = try value(text, of: row)
      }
    }
    for name in (values.string("null") ?? "").split(separator: ",").map(String.init) {
      guard let row = table[name], row.has(trait), row.traits.contains(.nullable) else {
        throw UsageError("'\(name)' cannot be null")
      }
      guard object[name] == nil else { throw UsageError("'\(name)' is given a value and --null") }
      object[name] = .null
    }
    for name in object.keys where table[name]?.has(trait) != true {
      throw UsageError("'\(name)' cannot be set; known are \(table.rows(trait).map(\.name).joined(separator: ", "))")
    }
    if trait == .creatable {
      // What one generation of a server does not want is for the client to demand of the others.
      for row in table.rows(.required) where object[row.name] == nil && row.variants.isEmpty {
        throw UsageError("'\(row.name)' is required")
      }
    }
    return object
  }

  private static func value(_ text: String, of row: FieldDescription) throws -> JSONValue {
    switch row.kind {
    case .bool: .bool(text == "true")
    case .integer, .ticks: .number(JSONNumber(Int64(text) ?? 0))
    case .number, .json: try Files.json(Array(text.utf8), name: "the value of \(row.name)")
    case .texts:
      text.hasPrefix("[")
        ? try Files.json(Array(text.utf8), name: "the value of \(row.name)")
        : .array(text.split(separator: ",").map { .string(String($0)) })
    case .text, .choice, .instant, .id, .relation: .string(text)
    }
  }
}
