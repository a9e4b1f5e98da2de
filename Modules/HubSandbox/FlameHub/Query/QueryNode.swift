/// A query as the JavaScript library `qs` reads it: texts, lists and objects by nested brackets.
indirect enum QueryNode: Sendable, Equatable {
  case text(String)
  case list([QueryNode])
  case object([Member])

  struct Member: Sendable, Equatable {
    let name: String
    var value: QueryNode
  }

  subscript(name: String) -> QueryNode? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// The members of an object, of anything else none.
  var members: [Member] {
    guard case .object(let members) = self else { return [] }
    return members
  }

  /// All texts in it, in order; of objects none.
  var texts: [String] {
    switch self {
    case .text(let text): [text]
    case .list(let nodes): nodes.flatMap(\.texts)
    case .object: []
    }
  }

  /// Puts a value where a path of names leads; a second value in one place makes a list.
  mutating func insert(_ value: String, at path: ArraySlice<String>) {
    guard let name = path.first else {
      switch self {
      case .object(let members) where members.isEmpty: self = .text(value)
      case .list(let nodes): self = .list(nodes + [.text(value)])
      default: self = .list([self, .text(value)])
      }
      return
    }
    // `[]` and small numbers in brackets make lists, whatever the numbers are.
    if name.isEmpty || UInt8(name).map({ $0 <= 20 }) == true {
      switch self {
      case .object(let members) where members.isEmpty: self = .list([.text(value)])
      case .list(let nodes): self = .list(nodes + [.text(value)])
      default: self = .list([self, .text(value)])
      }
      return
    }
    guard case .object(var members) = self else { return }
    if let position = members.firstIndex(where: { $0.name == name }) {
      members[position].value.insert(value, at: path.dropFirst())
    } else {
      var child = QueryNode.object([])
      child.insert(value, at: path.dropFirst())
      members.append(Member(name: name, value: child))
    }
    self = .object(members)
  }
}
