import HubCrypto
public import HubErrors
public import HubHTTP
public import HubTransport

/// A user name and a password on every request (RFC 7617, in UTF-8).
public struct BasicCredential: Authorizer {
  let value: Secret

  /// Who it is: copies are the same caller.
  public let identity: CallerIdentity? = CallerIdentity()

  /// A user name and a password.
  ///
  /// - Throws: `ConfigurationError` when the user name holds a colon, or either of them a control character: the
  ///   server would read others than those given (RFC 7617, 2).
  public init(_ username: String, _ password: Secret) throws(ConfigurationError) {
    guard !username.utf8.contains(UInt8(ascii: ":")) else {
      throw ConfigurationError("auth", "the user name holds a colon, which Basic credentials cannot carry")
    }
    for (name, text) in [("user name", username), ("password", password.exposed)]
    where text.unicodeScalars.contains(where: { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }) {
      throw ConfigurationError("auth", "the \(name) holds a line break or another control character; trim it")
    }
    value = Self.fieldValue(username, password)
  }

  /// The value of `Authorization` for an id and a secret that hold no colon and no control character.
  static func fieldValue(_ username: String, _ password: Secret) -> Secret {
    Secret("Basic " + Base64.encode(Array("\(username):\(password.exposed)".utf8)))
  }

  /// The request with the credentials on it.
  public func authorize(_ request: HTTPRequest, body: Body?) async throws -> AuthorizedRequest {
    var request = request
    request.headerFields[.authorization] = value.exposed
    return AuthorizedRequest(request)
  }

  /// False: other credentials cannot be had.
  public func renew(rejected generation: UInt64) async throws -> Bool { false }
}
