/// Who may read and write a resource.
struct Access: Sendable {
  enum Reading: Sendable {
    /// Everybody, without a token.
    case anyone
    /// Everybody who is logged in.
    case anyCaller
    /// Who has one of these permissions, and everybody their own record.
    case holders([String])
  }

  let reading: Reading
  /// Permissions of which one is needed; with none every caller may.
  let create: [String]
  let update: [String]
  let delete: [String]
  /// Whether creating and deleting need all of their permissions.
  var needsAll = false
  /// Whether who made a record may delete it without any permission, wherever it is.
  var isFreeForMakers = false
  /// Lets callers change their own record.
  var selfUpdate: String?
  /// Whether callers may change their own record without any permission.
  var updatesSelf = false
  /// Whether core and storage refuse writes to records of another realm than the caller's (not to callers of master).
  var isBoundToRealm = false
  /// What such a refusal of a change says, where it is not the usual sentence.
  var foreignRealmMessage: String?

  /// The permissions of an auth resource: `user_create`, `user_update`, …
  ///
  /// A refusal to read names the permission of `refusal`.
  static func auth(
    _ stem: String, isPublic: Bool = false, selfUpdate: String? = nil, updatesSelf: Bool = false,
    refusal: String = "read"
  ) -> Access {
    let reading = [refusal] + ["read", "update", "delete"].filter { $0 != refusal }
    return Access(
      reading: isPublic ? .anyone : .holders(reading.map { "\(stem)_\($0)" }),
      create: ["\(stem)_create"], update: ["\(stem)_update"], delete: ["\(stem)_delete"], selfUpdate: selfUpdate,
      updatesSelf: updatesSelf)
  }

  /// One permission for every write.
  static func managed(_ permission: String) -> Access {
    Access(reading: .anyCaller, create: [permission], update: [permission], delete: [permission])
  }

  /// A permission for every kind of write: `node_create`, `node_update`, …, within the caller's realm.
  static func core(_ stem: String, foreignRealmMessage: String? = nil) -> Access {
    Access(
      reading: .anyCaller, create: ["\(stem)_create"], update: ["\(stem)_update"], delete: ["\(stem)_delete"],
      isBoundToRealm: true, foreignRealmMessage: foreignRealmMessage)
  }

  /// Writing needs a login only; behaviours may ask for more.
  static let anyCaller = Access(reading: .anyCaller, create: [], update: [], delete: [])
}
