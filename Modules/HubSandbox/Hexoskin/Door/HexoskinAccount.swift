import HubJSON

/// Somebody who may log in.
struct HexoskinAccount: Sendable {
  let id: Int64?
  /// The e-mail address, which is the name to log in with, too.
  let email: String
  let password: String
  let isActive: Bool

  init(seed: JSONValue) {
    id = seed["id"]?.intValue
    email = seed["email"]?.stringValue ?? ""
    password = seed["password"]?.stringValue ?? ""
    isActive = seed["active"]?.boolValue ?? true
  }
}
