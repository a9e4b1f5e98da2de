/// Who sent a request, as the token says.
struct Caller: Sendable {
  enum Kind: String, Sendable {
    case user, client
    /// Accounts of machines in Hub 0.8.
    case robot
  }

  let kind: Kind
  let id: String
  let realmID: String
  let realmName: String
  let sessionID: String

  /// The collection that holds the caller's record.
  var resource: Resource {
    switch kind {
    case .user: .users
    case .client: .clients
    case .robot: .robots
    }
  }
}
