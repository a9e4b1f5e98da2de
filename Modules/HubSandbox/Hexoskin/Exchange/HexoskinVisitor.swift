/// Who asks.
struct HexoskinVisitor: Hashable, Sendable {
  /// The user's id, nil for somebody who needs no account.
  var user: Int64?
  /// The user's e-mail address.
  var email = ""
}
