/// Who sent a request, by the claims of its token.
struct CloudCaller: Sendable {
  let id: String
  let name: String
  /// `realm_access.roles`: the names that permissions are given to.
  let roles: Set<String>

  func mayRead(_ record: CloudRecord) -> Bool {
    !roles.isDisjoint(with: record.readers) || !roles.isDisjoint(with: record.writers)
  }

  func mayWrite(_ record: CloudRecord) -> Bool { !roles.isDisjoint(with: record.writers) }
}
