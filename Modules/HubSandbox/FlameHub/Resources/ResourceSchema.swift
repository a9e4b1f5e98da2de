import HubJSON

/// The self-description that answers carry in `meta.schema` (flame-hub.md, 3.3).
struct ResourceSchema: Sendable {
  let name: String
  let isStrict: Bool
  /// The fields of a record for which none are asked; nil where the server never declared them.
  let defaultFields: [String]?
  /// Every field that may be asked for, or those besides the default ones; nil as above.
  let allowedFields: [String]?
  var filters: [String]
  /// Relations; written as null where `declaresRelations` is false.
  var relations: [Relation] = []
  var declaresRelations = true
  /// The fields to sort by; nil where the server never declared them.
  var sorts: [String]?
  /// The order of a list for which none is asked, as a query writes it; nil leaves it to the database.
  var defaultSort: String?
  /// The columns of each index of the database that a query must be served by; nil where none is asked for.
  var indexes: [[String]]?

  /// The most records of a page, everywhere.
  static let pageLimit = 50

  /// The part that an answer with a single record carries.
  func single(in release: HubRelease) -> JSONObject {
    var single = head(in: release)
    single["relations"] = related
    return single
  }

  /// The whole, as an answer with a list carries it.
  func list(in release: HubRelease) -> JSONObject {
    let isDescribed = release.has(.describesIndexes)
    var filters: JSONObject = ["allowed": Self.list(self.filters)]
    var sorts: JSONObject = ["allowed": Self.list(self.sorts), "default": order]
    if isDescribed {
      filters["caseSensitive"] = .null
      filters["indexed"] = indexes == nil ? false : "anchor"
      sorts["indexed"] = .bool(indexes != nil)
    }
    var list = head(in: release)
    list["filters"] = .object(filters)
    list["pagination"] = ["maxLimit": .number(JSONNumber(Self.pageLimit))]
    list["relations"] = related
    list[isDescribed ? "sorts" : "sort"] = .object(sorts)
    return list
  }

  private func head(in release: HubRelease) -> JSONObject {
    var head: JSONObject = ["name": .string(name), "strict": .bool(isStrict)]
    if release.has(.describesIndexes) { head["indexes"] = indexes.map { .array($0.map(Self.list)) } ?? .null }
    head["fields"] = fields
    return head
  }

  private var order: JSONValue {
    guard let defaultSort else { return .null }
    let isDescending = defaultSort.hasPrefix("-")
    return .object([(isDescending ? String(defaultSort.dropFirst()) : defaultSort): isDescending ? "DESC" : "ASC"])
  }

  private var fields: JSONValue {
    ["default": Self.list(defaultFields), "allowed": Self.list(allowedFields)]
  }

  private var related: JSONValue {
    guard declaresRelations else { return ["allowed": .null, "schemas": .null] }
    let schemas = JSONObject(relations.map { (key: $0.name, value: .string($0.schemaName)) })
    return ["allowed": Self.list(relations.map(\.name)), "schemas": .object(schemas)]
  }

  private static func list(_ names: [String]?) -> JSONValue {
    names.map { .array($0.map(JSONValue.string)) } ?? .null
  }
}
