import HubJSON

/// A user or an organization.
struct HangarUser: Sendable {
  let id: Int64
  let name: String
  let email: String
  var isVerified = true
  var isLocked = false
  var tagline: String?
  let createdAt: String
  /// The ids of global roles.
  var roles: [Int64] = []
  var nameHistory: [JSONValue] = []
  /// The slugs of the projects that the user put first.
  var pinned: [String] = []
  var socials: JSONValue = [:]
  /// Who belongs to the organization, its owner first; nil for a user.
  var members: [String]?

  var isOrganization: Bool { members != nil }

  /// The name as names are compared.
  var folded: String { name.lowercased() }

  func isNamed(_ name: String) -> Bool { folded == name.lowercased() }
}
