public import HubTransport

/// What a FLAME Hub offers: the rows of the capability matrix, and what recorded requests are routed by.
public enum FlameEndpoints {
  /// Every operation of this module.
  public static let all: [Endpoint] =
    [FlameCredential.tokenEndpoint] + Realm.endpoints + FlameUser.endpoints + Node.endpoints
}
