import HubTransport

/// What Hangar offers for users (wire page, section 7.6).
enum UserEndpoints {
  static let list = HangarEndpoints.get("users.list", "/users")
  static let get = HangarEndpoints.get("users.get", "/users/{user}")
  static let starred = HangarEndpoints.get("users.starred", "/users/{user}/starred")
  static let watching = HangarEndpoints.get("users.watching", "/users/{user}/watching")
  static let pinned = HangarEndpoints.get("users.pinned", "/users/{user}/pinned")
  static let authors = HangarEndpoints.get("users.authors", "/authors")
  static let staff = HangarEndpoints.get("users.staff", "/staff")

  static let all = [list, get, starred, watching, pinned, authors, staff]
}
