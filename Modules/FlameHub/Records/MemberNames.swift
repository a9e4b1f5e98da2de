import HubErrors
@_spi(Backend) import HubJSON
import HubQuery

/// The names that a generation has for the members of records, where they are not those of the models.
///
/// Members that no table has keep their names, so that they survive being read and written again.
struct MemberNames: Sendable {
  private struct Member {
    let name: String
    /// The collection of the related records that the member holds.
    let relation: String?
  }

  private struct Collection {
    var ours: [String: Member] = [:]
    var theirs: [String: Member] = [:]
  }

  private let collections: [String: Collection]

  /// The names of a generation.
  ///
  /// - Parameters:
  ///   - generation: The generation.
  ///   - naming: The name of a row that has no own one there.
  ///   - kinds: The kinds of records.
  init(of generation: ServerGeneration, by naming: KeyNaming, in kinds: [any FlameResource.Type]) {
    var collections: [String: Collection] = [:]
    for kind in kinds {
      var collection = Collection()
      for row in kind.rows where row.isIn(generation) {
        let name = row.ownName(in: generation) ?? naming.wireName(for: row.name)
        let relation: String? = if case .relation(let other) = row.kind { other } else { nil }
        collection.ours[name] = Member(name: row.name, relation: relation)
        collection.theirs[row.name] = Member(name: name, relation: relation)
      }
      collections[kind.collection.name] = collection
    }
    self.collections = collections
  }

  /// What the server sent of a collection, in the names of the models.
  ///
  /// - Throws: ``ForeignAnswer`` for a member whose name is that of another generation: what a server of that one makes of
  ///   conditions in this generation's names is anybody's guess.
  func ours(_ json: JSONValue, of collection: String) throws(ForeignAnswer) -> JSONValue {
    try checkNames(json, collection)
    return renamed(json, collection, \.ours)
  }

  private func checkNames(_ json: JSONValue, _ name: String) throws(ForeignAnswer) {
    guard let collection = collections[name] else { return }
    switch json {
    case .object(let members):
      for key in members.keys where collection.ours[key] == nil && collection.theirs[key] != nil {
        throw ForeignAnswer(member: key)
      }
    case .array(let elements): for element in elements { try checkNames(element, name) }
    default: break
    }
  }

  /// What is sent of a collection, in the server's names.
  func theirs(_ json: JSONValue, of collection: String) -> JSONValue { renamed(json, collection, \.theirs) }

  /// The server's name of a field in a query: `project.displayName` is looked up step by step.
  func theirs(_ path: String, of collection: String) -> String {
    var collection: String? = collection
    let steps = path.split(separator: ".", omittingEmptySubsequences: false).map { step in
      let member = collection.flatMap { collections[$0]?.theirs[String(step)] }
      collection = member?.relation
      return member?.name ?? String(step)
    }
    return steps.joined(separator: ".")
  }

  private func renamed(
    _ json: JSONValue, _ name: String, _ names: KeyPath<Collection, [String: Member]>
  ) -> JSONValue {
    guard let collection = collections[name] else { return json }
    switch json {
    case .object(let members):
      let renamed = members.map { key, value in
        guard let member = collection[keyPath: names][key] else { return (key: key, value: value) }
        return (key: member.name, value: member.relation.map { self.renamed(value, $0, names) } ?? value)
      }
      return .object(JSONObject(renamed))
    case .array(let elements): return .array(elements.map { self.renamed($0, name, names) })
    default: return json
    }
  }
}
