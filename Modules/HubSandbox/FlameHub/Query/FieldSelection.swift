/// Which fields of a record are asked for (flame-hub.md, 3.3).
struct FieldSelection: Sendable {
  private var replacing: [String] = []
  private var adding: [String] = []
  private var removing: [String] = []
  /// Columns that are no default ones here.
  private var hidden: Set<String> = []

  /// Nothing asked for: the default fields.
  init() {}

  /// Reads names: `+a` adds to the default fields, `-a` removes from them, `a` replaces them.
  init(_ names: [String], hidden: Set<String> = []) {
    self.hidden = hidden
    for name in names {
      switch name.first {
      case "+": adding.append(String(name.dropFirst()))
      case "-": removing.append(String(name.dropFirst()))
      case nil: continue
      default: replacing.append(name)
      }
    }
  }

  /// The selected columns; unknown names are dropped, and when nothing is left the default ones are selected.
  func columns(of resource: Resource) -> [Column] {
    let columns = resource.columns.filter { $0.visibility != .hidden }
    let known = Set(columns.map(\.name))
    let replacing = replacing.filter(known.contains)
    var selected = Set(columns.filter { $0.visibility == .standard }.map(\.name)).subtracting(hidden)
    if !replacing.isEmpty { selected = Set(replacing) }
    selected.formUnion(adding.filter(known.contains))
    selected.subtract(removing)
    return columns.filter { selected.contains($0.name) }
  }

  /// Whether a column is asked for that a list does not show by itself.
  func selects(_ name: String, of resource: Resource) -> Bool {
    columns(of: resource).contains { $0.name == name }
  }
}
