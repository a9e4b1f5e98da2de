import CommandLineKit
import HubQuery

/// The parameters of a resource's commands, made from its field table.
struct ResourceParameters<Resource> {
  let table: FieldTable<Resource>
  let embedding: Embedding
  let operators: [FilterOperator]
  let sortsBySeveralKeys: Bool
  let usualLimit: Int

  /// What shows a call instead of making it.
  static var showing: [Parameter] {
    [
      .flag("curl", "Print the request as a curl command, without secrets, instead of sending it.", group: "Showing"),
      .flag("showSwift", "Print the Swift call instead of making it.", group: "Showing"),
    ]
  }

  static var output: Parameter {
    .option(
      "output", "How data is written.", short: "o", value: "format", format: .of(OutputFormat.self), defaults: ["table"]
    )
  }

  var list: [Parameter] {
    let sorts = names(.sortable)
    let order = sortsBySeveralKeys ? "Keys of the order, separated by commas" : "The key of the order"
    let sorting: [Parameter] =
      sorts.isEmpty
      ? []
      : [
        .option(
          "sort",
          "\(order); -KEY is descending. Keys: \(sorts.joined(separator: ", ")).",
          short: "s", value: "keys", completion: .list(sorts + sorts.map { "-\($0)" }))
      ]
    return [
      .option(
        "filter", FilterExpression.help(operators) + " Fields: \(names(.filterable).joined(separator: ", ")).",
        short: "f",
        value: "condition", completion: .values(conditions), isRepeating: true),
      .option(
        "rawFilter", "A condition on a field that hubkit does not know, sent as it is.", name: "raw-filter",
        value: "field=text", isRepeating: true),
      .option(
        "limit", "The most items to ask for (\(usualLimit) unless said otherwise).", short: "n", value: "count",
        format: .of(Int.self)),
      .option("offset", "How many items to skip.", value: "count", format: .of(Int.self)),
      .flag("all", "Fetch every page.", short: "a"),
    ] + sorting + reading + [Self.output, columns]
  }

  /// What one record and lists of them have in common.
  var reading: [Parameter] {
    var parameters: [Parameter] = []
    let fields = table.optionalFields.map(\.name)
    if !fields.isEmpty {
      parameters.append(
        .option(
          "fields",
          "Optional fields to add, separated by commas; what is named is shown, secrets too: "
            + "\(fields.joined(separator: ", ")).", value: "names",
          completion: .list(fields)))
    }
    let relations = table.relations.map(\.name)
    if !relations.isEmpty {
      let names = relations.joined(separator: ", ")
      let help =
        embedding.isDefault
        ? "Related resources to embed, separated by commas, or none; all by default: \(names)."
        : "Related resources to put in the place of their ids, separated by commas: \(names)."
      parameters.append(
        .option(
          embedding.label, help, value: "names",
          completion: .list(relations + (embedding.isDefault ? ["none"] : []))))
    }
    return parameters
  }

  var columns: Parameter {
    .option(
      "columns",
      "The columns of the table, separated by commas: \(table.rows.map(\.name).joined(separator: ", ")).",
      value: "names",
      completion: .list(table.rows.map(\.name)))
  }

  /// The members of a new record, or of changes.
  func writing(_ trait: FieldDescription.Traits) -> [Parameter] {
    let rows = table.rows(trait)
    let members: [Parameter] = rows.map { row in
      if row.traits.contains(.secret) {
        return .option(
          Self.key(row), "A file with the new \(row.name); it is never an argument.", name: "new-\(option(row))-file",
          value: "file", completion: .file(), group: "Members")
      }
      let isRequired = trait == .creatable && row.traits.contains(.required) && row.variants.isEmpty
      return .option(
        Self.key(row), "\(row.kind.expectation)\(isRequired ? ", required" : "").", name: option(row),
        value: "value", format: format(row), completion: completion(row), group: "Members")
    }
    let secrets = table.rows(.secret)
    let revealing: [Parameter] =
      secrets.isEmpty
      ? []
      : [
        .flag(
          "showSecrets", "Show in the answer what is hidden otherwise: \(secrets.map(\.name).joined(separator: ", ")).")
      ]
    let nullable = rows.filter { $0.traits.contains(.nullable) }.map(\.name)
    return members + [
      .option(
        "null", "Members to send as null, separated by commas.", value: "names", completion: .list(nullable),
        group: "Members"),
      .option(
        "json", "A file with the members as a JSON object, - for standard input.", value: "file", completion: .file(),
        group: "Members"),
      Self.output,
    ] + revealing
  }

  /// The key of a member's option; the prefix keeps it apart from those of the connection.
  static func key(_ row: FieldDescription) -> String { "member.\(row.name)" }

  /// The beginnings of conditions, with the values of those that have few.
  private var conditions: [String] {
    table.rows(.filterable).flatMap { row in
      let values: [String] =
        switch row.kind {
        case .bool: ["true", "false"]
        case .choice(let known): known
        default: []
        }
      return ["\(row.name)="] + values.map { "\(row.name)=\($0)" }
    }
  }

  private func names(_ trait: FieldDescription.Traits) -> [String] { table.rows(trait).map(\.name) }

  private func option(_ row: FieldDescription) -> String {
    row.name.reduce(into: "") { text, character in
      if character.isUppercase { text += "-" }
      text += character.lowercased()
    }
  }

  private func format(_ row: FieldDescription) -> ValueFormat {
    switch row.kind {
    case .bool: .oneOf(["true", "false"])
    case .integer, .ticks: .of(Int.self)
    case .number: .of(Double.self)
    default: .text
    }
  }

  private func completion(_ row: FieldDescription) -> ValueCompletion {
    if case .choice(let values) = row.kind { .values(values) } else { .automatic }
  }
}
