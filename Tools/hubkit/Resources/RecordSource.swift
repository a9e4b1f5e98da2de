import HubHTTP
import HubQuery
import HubTransport

/// The records of one kind as the commands reach them: what a backend gives to `list` and `get`.
protocol RecordSource: Sendable {
  /// The kind of record.
  associatedtype Resource: Codable & Sendable & Equatable

  /// Its fields.
  static var table: FieldTable<Resource> { get }

  /// How the backend calls the embedding of related records.
  static var embedding: Embedding { get }

  /// What `get` and the other commands take for an id, as help says it.
  static var idHelp: String { get }

  /// How many records are asked for at once unless the command line says otherwise.
  static var usualLimit: Int { get }

  /// The operators that conditions can have.
  static var operators: [FilterOperator] { get }

  /// Whether a list can be sorted by several keys.
  static var sortsBySeveralKeys: Bool { get }

  /// The order in which all of a list is walked through when none is given.
  static var pagingSort: Sort<Resource>? { get }

  /// One page.
  func list(_ query: ListQuery<Resource>) async throws -> Page<Resource>

  /// Every page from a place on.
  func all(_ query: ListQuery<Resource>, maximum: Int?, from start: PageCursor?) -> PagedSequence<Resource>

  /// One record; of the query only what is embedded and added counts.
  func get(_ id: ID<Resource>, _ query: ListQuery<Resource>) async throws -> Resource

  /// The request of one page as a curl command.
  func curlList(_ query: ListQuery<Resource>) throws -> String

  /// The request of one record as a curl command.
  func curlGet(_ id: ID<Resource>, _ query: ListQuery<Resource>) throws -> String
}

extension RecordSource {
  static var usualLimit: Int { 50 }
  static var sortsBySeveralKeys: Bool { true }
}

/// How a backend calls the embedding of related records.
struct Embedding {
  /// The option and the argument in Swift.
  let label: String
  /// Whether everything is embedded unless the caller says otherwise.
  let isDefault: Bool

  /// The relations that are embedded when nothing is said.
  func defaults<Resource>(_ table: FieldTable<Resource>) -> [Relation<Resource>] {
    isDefault ? table.deliveredRelations : []
  }
}
