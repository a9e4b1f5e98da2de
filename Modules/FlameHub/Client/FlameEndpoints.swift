public import HubErrors
public import HubTransport

/// What a FLAME Hub offers: the rows of the capability matrix, and what recorded requests are routed by.
public enum FlameEndpoints {
  /// Every operation of this module, in every generation of the Hub.
  public static let all: [Endpoint] =
    [FlameCredential.tokenEndpoint] + FlameKinds.auth.flatMap { $0.endpoints }
    + FlameKinds.core.flatMap { $0.endpoints }
    + FlameKinds.storage.flatMap { $0.endpoints } + LogEndpoints.all + CommandEndpoints.all
    + CredentialEndpoints.all + ClientPermissionEndpoints.all + StorageEndpoints.all
    + [FlameService.auth, .core, .storage].map { status(of: $0) }

  /// The operations that a generation of the Hub offers.
  public static func all(of generation: ServerGeneration) -> [Endpoint] {
    all.filter { $0.isOffered(by: generation) }
  }

  /// Tells the version of a service, by which its generation is found out (wire page, section 1).
  static func status(of service: FlameService) -> Endpoint {
    Endpoint("\(service.rawValue).status", service: service.rawValue, .get, "/")
  }
}
