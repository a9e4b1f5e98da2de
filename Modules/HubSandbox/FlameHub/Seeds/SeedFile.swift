import HubJSON

/// A `seed.json` of recordings: what answers of a real server show of the state it had.
struct SeedFile: Sendable {
  struct Account: Sendable {
    let path: String
    /// nil for one that answers never showed.
    let id: String?
    let name: String?
    let realm: Realm
    let secret: String
    let roles: [String]

    /// The realm of an account, as far as the file tells it.
    struct Realm: Sendable {
      let id: String?
      let name: String?
    }
  }

  /// Records by the path of their collection.
  let records: [(path: String, records: [JSONObject])]
  let accounts: [Account]
  /// Public keys; the first one is the one that tokens were signed with.
  let keys: [JSONValue]
  /// Every permission that the administrator has, whether it is among the records or not.
  let administratorPermissions: [String]
  let rolePermissions: [(role: String, scope: RealmScope, permissions: [String])]

  /// - Parameters:
  ///   - bytes: The file.
  ///   - version: The version of the Hub that it is for.
  ///   - catalogue: What that Hub's records hold.
  /// - Throws: `JSONSyntaxError` when the bytes are not JSON, ``SeedError`` when they are no seed of such a Hub.
  init(_ bytes: [UInt8], for version: String, _ catalogue: ResourceCatalogue) throws {
    let seed = SeedPart(try JSONValue(parsing: bytes), at: "")
    guard seed["resources"].value?.objectValue != nil else { throw SeedError(.noRecords) }
    try SeedOrigin(seed).check(for: version, catalogue.release)
    records = try seed["resources"].members().map { path, records in
      (path, try records.elements().map { try Self.record($0, of: catalogue.resource(at: path)) })
    }
    accounts = try seed["accounts"].elements().map(Self.account)
    keys = try seed["keys"].elements().map { .object(try $0.object()) }
    administratorPermissions = try seed["administratorPermissions"].elements().map {
      try $0["name"].requiredText()
    }
    rolePermissions = try seed["rolePermissions"].members().map { role, grants in
      _ = try grants.object()
      let name = try grants["realmScope"].text() ?? RealmScope.own.rawValue
      guard let scope = RealmScope(rawValue: name) else {
        throw grants["realmScope"].unexpected("one of own, ownOrNull and any")
      }
      return (role, scope, try grants["permissions"].elements().map { try $0.requiredText() })
    }
  }

  /// A record, whose members must be what the columns of its resource hold.
  private static func record(_ part: SeedPart, of resource: Resource?) throws(SeedError) -> JSONObject {
    let record = try part.object()
    guard let resource else { return record }
    for name in record.keys {
      guard let column = resource.names.name(of: name).flatMap(resource.column) else { continue }
      if column.name == "id" { _ = try part[name].requiredText() }
      try column.check(part[name])
    }
    return record
  }

  private static func account(_ part: SeedPart) throws(SeedError) -> Account {
    _ = try part.object()
    let path = try part["kind"].requiredText()
    guard ["users", "clients", "robots"].contains(path) else {
      throw part["kind"].unexpected("one of users, clients and robots")
    }
    let secret = try part[part["password"].value == nil ? "secret" : "password"].requiredText()
    let roles = try part["roles"].elements().map { role throws(SeedError) in try role.requiredText() }
    let realm = Account.Realm(id: try part["realmId"].text(), name: try part["realm"].text())
    let (id, name) = (try part["id"].text(), try part["name"].text())
    if id == nil, name == nil { throw part["name"].unexpected("a text") }
    return Account(path: path, id: id, name: name, realm: realm, secret: secret, roles: roles)
  }
}

extension Column {
  /// Refuses a value that the column cannot hold; it may always be missing.
  fileprivate func check(_ part: SeedPart) throws(SeedError) {
    guard let value = part.value else { return }
    switch kind {
    case .uuid, .text, .date: _ = try part.requiredText()
    case .boolean: if value.boolValue == nil { throw part.unexpected("true or false") }
    case .integer: if value.intValue == nil { throw part.unexpected("a whole number") }
    case .json: break
    }
  }
}
