/// Whose credentials a call carries.
public enum AuthorizationChoice: Sendable {
  /// The client's.
  case inherited
  /// Nobody's.
  case anonymous
  /// Those of another authorizer.
  case other(any Authorizer)
}

@_spi(Backend)
extension AuthorizationChoice {
  /// Who puts credentials on the call, nil for nobody.
  ///
  /// - Parameter client: The client's own.
  /// - Returns: The client's, another one, or none.
  public func authorizer(inherited client: (any Authorizer)?) -> (any Authorizer)? {
    switch self {
    case .inherited: client
    case .anonymous: nil
    case .other(let authorizer): authorizer
    }
  }
}
