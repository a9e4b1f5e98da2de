import HubErrors
import HubTransport

/// Where a realm announces its token endpoint, as an operation of a server.
struct TokenPlace {
  let origin: ServerOrigin
  let endpoint: Endpoint
  let arguments: [String: String]

  /// The place of an announced address.
  ///
  /// - Throws: `AuthenticationError` for an address that is none.
  init(_ address: String, realm: KeycloakRealm) throws(AuthenticationError) {
    let usual = KeycloakRealm.tokenEndpoint
    let usualArguments = ["realm": realm.name]
    let usualPath = try? usual.path.filled(usualArguments)
    do {
      if let usualPath, address.hasSuffix(usualPath) {
        origin = try ServerAddress(String(address.dropLast(usualPath.count))).resolved()
        endpoint = usual
        arguments = usualArguments
      } else {
        let name = address.reversed().prefix { $0 != "/" }.reversed()
        origin = try ServerAddress(String(address.dropLast(name.count))).resolved()
        endpoint = Endpoint(usual.name, service: usual.service, usual.method, "/{name}")
        arguments = ["name": String(name)]
      }
    } catch {
      throw AuthenticationError(
        .invalidTokenResponse, "realm '\(realm)' announces a token endpoint that is no address; check its hostname",
        underlying: error)
    }
  }
}
