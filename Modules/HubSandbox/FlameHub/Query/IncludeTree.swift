/// The relations to follow, by name; a nested path implies its parents.
struct IncludeTree: Sendable {
  private(set) var children: [String: IncludeTree] = [:]

  var isEmpty: Bool { children.isEmpty }

  /// Adds a path as far as the resources' schemas allow it.
  mutating func insert(_ path: ArraySlice<String>, below resource: Resource, in catalogue: ResourceCatalogue) {
    guard let name = path.first, let relation = resource.relation(name) else { return }
    var tree = children[name] ?? IncludeTree()
    if let child = catalogue.resource(at: relation.path) { tree.insert(path.dropFirst(), below: child, in: catalogue) }
    children[name] = tree
  }
}
