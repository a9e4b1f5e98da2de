import HubAuth
import HubCrypto
import HubErrors
@_spi(Backend) import HubHTTP
import HubTransport

/// Puts on requests what a credential and the API key say.
struct HexoskinAuthorizer: Authorizer {
  let credentials: HexoskinCredentials
  let key: HexoskinKey

  var credential: HexoskinCredential { credentials.current }

  func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    let (credential, generation) = credentials.numbered
    var authorized: AuthorizedRequest
    switch credential {
    case .anonymous: authorized = AuthorizedRequest(request, carriesSecret: false)
    case .basic(let username, let password):
      authorized = try await BasicCredential(username, password).authorize(key.signed(request), body: body)
    }
    authorized.generation = generation
    return authorized
  }

  func renew(rejected generation: UInt64) async throws -> Bool { false }
}
