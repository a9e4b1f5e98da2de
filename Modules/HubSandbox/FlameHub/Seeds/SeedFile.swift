import HubJSON

/// A `seed.json` of recordings: what answers of a real server show of the state it had.
struct SeedFile: Sendable {
  struct Account: Sendable {
    let path: String
    let id: String
    let secret: String
    let roles: [String]
  }

  /// Records by the path of their collection.
  let records: [(path: String, records: [JSONObject])]
  let accounts: [Account]
  /// Public keys; the first one is the one that tokens were signed with.
  let keys: [JSONValue]
  /// Every permission that the administrator has, whether it is among the records or not.
  let administratorPermissions: [String]
  let rolePermissions: [(role: String, scope: RealmScope, permissions: [String])]

  /// - Throws: `JSONSyntaxError` when the bytes are not JSON.
  init(_ bytes: [UInt8]) throws {
    let seed = try JSONValue(parsing: bytes)
    guard seed["resources"]?.objectValue != nil else { throw SeedError() }
    records = (seed["resources"]?.objectValue ?? [:]).map { path, records in
      (path, (records.arrayValue ?? []).compactMap(\.objectValue))
    }
    accounts = (seed["accounts"]?.arrayValue ?? []).compactMap { account in
      guard let path = account["kind"]?.stringValue, let id = account["id"]?.stringValue,
        let secret = (account["password"] ?? account["secret"])?.stringValue
      else { return nil }
      return Account(
        path: path, id: id, secret: secret, roles: (account["roles"]?.arrayValue ?? []).compactMap(\.stringValue))
    }
    keys = seed["keys"]?.arrayValue ?? []
    administratorPermissions = (seed["administratorPermissions"]?.arrayValue ?? []).compactMap {
      $0["name"]?.stringValue
    }
    rolePermissions = (seed["rolePermissions"]?.objectValue ?? [:]).map { role, grants in
      (
        role, grants["realmScope"]?.stringValue.flatMap(RealmScope.init) ?? .own,
        (grants["permissions"]?.arrayValue ?? []).compactMap(\.stringValue)
      )
    }
  }
}
