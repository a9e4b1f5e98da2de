/// An API key (wire page, 3.1).
struct HangarKey: Sendable {
  /// The name of the user whom it belongs to.
  let user: String
  let name: String
  /// The part before the point, a UUID in lower case.
  let identifier: String
  let secret: String
  let permissions: HangarPermissions
  let createdAt: String
  var lastUsed: String
  /// When it ends, in the newer profile; nil for never.
  var expiresAt: String?
  /// The slugs of the projects that it is for, in the newer profile; empty for all.
  var projects: [String] = []

  var value: String { "\(identifier).\(secret)" }
}
