/// Whose credentials a call carries.
public enum AuthorizationChoice: Sendable {
  /// The client's.
  case inherited
  /// Nobody's.
  case anonymous
  /// Those of another authorizer.
  case other(any Authorizer)
}
