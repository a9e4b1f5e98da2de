import HubJSON

/// A login: all tokens that come from it end with it.
struct Session: Sendable {
  let id: String
  let caller: Caller
  /// The client that the user logged in through.
  let clientID: String?
  let userAgent: String
  let createdAt: Timestamp
  var expiresAt: Timestamp
  var refreshedAt: Timestamp?
  var seenAt: Timestamp

  /// As the sessions' route writes it.
  var record: JSONObject {
    [
      "id": .string(id), "sub": .string(caller.id), "subKind": .string(caller.kind.rawValue),
      "ipAddress": "127.0.0.1", "userAgent": .string(userAgent), "expiresAt": .string(expiresAt.description),
      "refreshedAt": JSONValue(refreshedAt?.description), "seenAt": .string(seenAt.description), "mfaAt": .null,
      "authMethod": "pwd", "updatedAt": .string(seenAt.description), "createdAt": .string(createdAt.description),
      "clientId": JSONValue(caller.kind == .client ? caller.id : clientID),
      "userId": JSONValue(caller.kind == .user ? caller.id : nil), "realmId": .string(caller.realmID),
    ]
  }
}
