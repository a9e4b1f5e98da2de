import CommandLineKit
import HubQuery

/// What a list is asked with, as the command line says it.
struct ListArguments<Resource> {
  var query: ListQuery<Resource>
  var asksForAll: Bool

  init(
    _ values: ParsedValues, table: FieldTable<Resource>, embedding: Embedding, usualLimit: Int,
    conditions: [Filter<Resource>] = []
  ) throws {
    var filter = conditions.reduce(nil as Filter<Resource>?) { all, next in all.map { $0 && next } ?? next }
    for text in values.strings("filter") {
      let condition = try FilterExpression(parsing: text).condition(in: table)
      filter = filter.map { $0 && condition } ?? condition
    }
    for text in values.strings("rawFilter") {
      let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty else { throw UsageError("'\(text)' is not FIELD=TEXT") }
      let condition = Filter<Resource>.raw(String(parts[0]), String(parts[1]))
      filter = filter.map { $0 && condition } ?? condition
    }
    for (name, least) in [("limit", 1), ("offset", 0)] {
      if let number = try values.value(name, as: Int.self), number < least {
        throw UsageError("--\(name) takes a number from \(least) on")
      }
    }
    query = ListQuery(
      filter: filter, sort: try Self.sort(values, table),
      page: PageRequest(
        limit: try values.value("limit", as: Int.self) ?? usualLimit,
        offset: try values.value("offset", as: Int.self) ?? 0),
      include: try Self.include(values, table, embedding) ?? embedding.defaults(table),
      fields: try Self.fields(values, table))
    asksForAll = values.flag("all")
  }

  /// The relations to embed, nil where nothing is said.
  static func include(
    _ values: ParsedValues, _ table: FieldTable<Resource>, _ embedding: Embedding
  ) throws -> [Relation<Resource>]? {
    guard let text = values.string(embedding.label), text != "none" else {
      return values.string(embedding.label) == nil ? nil : []
    }
    return try text.split(separator: ",").map { try table.relation(String($0)) }
  }

  /// The optional fields to add.
  static func fields(_ values: ParsedValues, _ table: FieldTable<Resource>) throws -> [OptionalField<Resource>] {
    try (values.string("fields") ?? "").split(separator: ",").map { try table.optionalField(String($0)) }
  }

  private static func sort(_ values: ParsedValues, _ table: FieldTable<Resource>) throws -> Sort<Resource>? {
    guard let text = values.string("sort") else { return nil }
    var sort: Sort<Resource>?
    for part in text.split(separator: ",") {
      let isDescending = part.hasPrefix("-")
      let key = try table.sortKey(String(isDescending ? part.dropFirst() : part))
      let next: Sort<Resource> = .by(key, isDescending ? .descending : .ascending)
      sort = sort?.then(next) ?? next
    }
    return sort
  }
}
