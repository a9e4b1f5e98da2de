import HubJSON

/// A condition of a list.
struct HexoskinCondition: Sendable {
  /// The value that a query gives, once words such as `true` and lists are told apart.
  enum Argument: Sendable {
    case bool(Bool)
    case none
    case text(String)
    case list([String])

    /// Reads a value as the engine does.
    ///
    /// - Throws: The engine's 500 for a list that is a word.
    init(_ values: [String], _ lookup: HexoskinLookup) throws(HexoskinRefusal) {
      let last = values.last ?? ""
      let isList = lookup == .in || lookup == .range
      switch last {
      case "true", "True", "false", "False", "nil", "none", "None":
        if isList { throw .sorry() }
        self = last.hasPrefix("n") || last.hasPrefix("N") ? .none : .bool(last.lowercased() == "true")
      default:
        guard isList else {
          self = .text(last)
          return
        }
        self =
          last.isEmpty
          ? .list([])
          : .list(values.flatMap { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) })
      }
    }
  }

  /// The fields that lead to the value; all but the last one are relations.
  let path: [HexoskinField]
  let lookup: HexoskinLookup
  /// The kind of the value that is compared: of a relation the kind of the key that it leads to.
  let kind: HexoskinField.Kind
  let argument: Argument
  /// The test of a value; nil where the database refuses to make one, which the server learns late.
  let test: (@Sendable (JSONValue) -> Bool)?

  init(
    path: [HexoskinField], lookup: HexoskinLookup, kind: HexoskinField.Kind, argument: Argument
  ) throws(HexoskinRefusal) {
    self.path = path
    self.lookup = lookup
    self.kind = kind
    self.argument = argument
    test = try HexoskinComparison(kind: kind).test(lookup, argument)
  }
}
