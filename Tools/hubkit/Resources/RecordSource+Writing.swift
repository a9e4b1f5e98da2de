import HubJSON
import HubQuery

/// Records that can be made.
protocol AddableRecordSource: RecordSource {
  /// The verb: the command's name, and the method's in Swift.
  static var addVerb: String { get }

  /// The type of a new record in Swift.
  static var draftName: String { get }

  /// Makes a record of its members.
  func add(_ members: JSONObject) async throws -> Resource

  /// The request that makes a record as a curl command.
  func curlAdd(_ members: JSONObject) throws -> String
}

/// Records that can be changed.
protocol UpdatableRecordSource: RecordSource {
  /// Changes the members given and leaves the others.
  func update(_ id: ID<Resource>, _ members: JSONObject) async throws -> Resource

  /// The request that changes a record as a curl command.
  func curlUpdate(_ id: ID<Resource>, _ members: JSONObject) async throws -> String

  /// Whether that request cannot be known without reading the record.
  static var readsBeforeUpdate: Bool { get }
}

/// Records that can be deleted.
protocol DeletableRecordSource: RecordSource {
  /// The ways in which a record can be deleted: flags, each a parameter of the call that is sent when it is given.
  static var deletionFlags: [DeletionFlag] { get }

  /// Deletes a record.
  ///
  /// - Returns: The record as it was, nil when the server does not say.
  func delete(_ id: ID<Resource>, _ flags: Set<String>) async throws -> Resource?

  /// The request that deletes a record as a curl command.
  func curlDelete(_ id: ID<Resource>, _ flags: Set<String>) throws -> String
}

/// A way in which a record can be deleted.
struct DeletionFlag {
  /// The parameter in Swift, and the key of the command line's flag.
  let name: String
  let help: String
}
