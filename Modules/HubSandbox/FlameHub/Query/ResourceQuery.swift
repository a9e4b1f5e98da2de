/// A query of one resource, with everything dropped that its schema does not allow.
struct ResourceQuery: Sendable {
  var filter = Filter.all([])
  var sort: [Order] = []
  var include = IncludeTree()
  var limit = ResourceSchema.pageLimit
  var offset = 0
  /// Whether a list is cut into pages.
  var isPaged = true
  private var fields = FieldSelection()
  /// Every name in `fields`, of whatever group and with whatever sign.
  private(set) var mentionedFields: Set<String> = []
  /// Selections of included records, by relation.
  private var relatedFields: [String: FieldSelection] = [:]

  struct Order: Sendable {
    let name: String
    let isDescending: Bool
  }

  /// Nothing asked for.
  init() {}

  /// The fields asked for of the resource itself, or of an included relation.
  func selection(at relation: String? = nil) -> FieldSelection {
    guard let relation else { return fields }
    return relatedFields[relation] ?? FieldSelection()
  }

  /// What an answer with a single record heeds.
  init(single query: QueryNode, of resource: Resource, in catalogue: ResourceCatalogue) {
    readFields(query["fields"], resource, catalogue.release)
    for path in Self.names(query["include"]) {
      include.insert(
        path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)[...], below: resource,
        in: catalogue)
    }
  }

  /// What an answer with a list heeds.
  init(list query: QueryNode, of resource: Resource, in catalogue: ResourceCatalogue) throws(HubFailure) {
    if let codec = query["codec"]?.texts.first, !Self.codecs.contains(codec) {
      throw .unreadableQuery("The codec \(codec) could not be resolved.")
    }
    self.init(single: query, of: resource, in: catalogue)
    filter = try Self.filter(query["filter"], resource, catalogue)
    sort = Self.orders(Self.names(query["sort"]), resource)
    readPage(query["page"])
  }

  /// The grammars that a query may name; which one it is in shows by itself.
  private static let codecs = ["url-simple", "url-expression"]

  private mutating func readFields(_ node: QueryNode?, _ resource: Resource, _ release: HubRelease) {
    for name in Self.names(node) + (node?.members ?? []).flatMap({ Self.names($0.value) }) {
      let sign = name.first.map { "+-".contains($0) } ?? false
      mentionedFields.insert(sign ? String(name.dropFirst()) : name)
    }
    guard case .object(let groups)? = node else {
      fields = FieldSelection(Self.names(node))
      return
    }
    for group in groups {
      let selection = FieldSelection(Self.names(group.value))
      if resource.relation(group.name) != nil {
        relatedFields[group.name] = selection
      } else if group.name == resource.schema.name || group.name == "$root" && release.has(.namesTheRoot) {
        fields = selection
      }
    }
  }

  mutating func setFields(_ selection: FieldSelection) { fields = selection }

  /// The orders that names ask for; without a good one the resource's own.
  static func orders(_ names: [String], _ resource: Resource) -> [Order] {
    func orders(_ names: [String]) -> [Order] {
      names.compactMap { name in
        let isDescending = name.hasPrefix("-")
        let name = isDescending ? String(name.dropFirst()) : name
        return resource.schema.sorts?.contains(name) ?? false ? Order(name: name, isDescending: isDescending) : nil
      }
    }
    var asked = orders(names)
    // An order that no index serves is dropped.
    if let indexes = resource.schema.indexes, !indexes.contains(where: { $0.starts(with: asked.map(\.name)) }) {
      asked = []
    }
    return asked.isEmpty ? orders(resource.schema.defaultSort.map { [$0] } ?? []) : asked
  }

  mutating func readPage(_ node: QueryNode?) {
    func number(_ name: String) -> Int? {
      guard let text = node?[name]?.texts.first?.trimmingWhitespace else { return nil }
      // What JavaScript's parseInt reads: the digits in front.
      let sign = text.hasPrefix("-") ? "-" : ""
      return Int(sign + text.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber })
    }
    if let wanted = number("limit"), wanted > 0 { limit = min(wanted, ResourceSchema.pageLimit) }
    if let wanted = number("offset"), wanted >= 0 { offset = wanted }
  }

  private static func filter(_ node: QueryNode?, _ resource: Resource, _ catalogue: ResourceCatalogue)
    throws(HubFailure) -> Filter
  {
    switch node {
    case nil, .list?: return .all([])
    case .text(let expression)?: return try Filter(expression: expression, of: resource, in: catalogue)
    case .object(let members)?: return .all(members.flatMap { fields($0.value, at: $0.name.split(separator: ".")) })
    }
    func fields(_ node: QueryNode, at path: [Substring]) -> [Filter] {
      if case .object(let members) = node {
        return members.flatMap { fields($0.value, at: path + [$0.name[...]]) }
      }
      guard let condition = FilterCondition(node) else { return [] }
      return [.field(path.map(String.init), condition)]
    }
  }

  /// Names of a parameter: a comma list, or several parameters.
  static func names(_ node: QueryNode?) -> [String] {
    (node?.texts ?? []).flatMap { $0.split(separator: ",").map(String.init) }
  }
}
