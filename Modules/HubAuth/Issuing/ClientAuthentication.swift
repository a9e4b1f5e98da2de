public import HubErrors
import HubHTTP

/// How a client proves itself to a token endpoint (RFC 6749, 2.3).
///
/// The ways of RFC 6749 are there; others (signed assertions, RFC 7523) are made with ``init(_:)``, which is asked for
/// every request anew.
public struct ClientAuthentication: Sendable {
  /// Adds to a token request what proves who asks.
  public typealias Change = @Sendable (inout TokenRequest) async throws -> Void

  let change: Change

  /// A way of one's own.
  public init(_ change: @escaping Change) { self.change = change }

  /// The client does not prove itself.
  public static let none = ClientAuthentication { _ in }

  /// A client without a secret names itself in the body.
  public static func id(_ id: String) -> ClientAuthentication {
    ClientAuthentication { $0.parameters.append(.plain("client_id", id)) }
  }

  /// Id and secret in the body (`client_secret_post`).
  public static func body(id: String, secret: Secret) -> ClientAuthentication {
    ClientAuthentication {
      $0.parameters += [.plain("client_id", id), .secret("client_secret", secret)]
    }
  }

  /// Id and secret as Basic credentials (`client_secret_basic`), each form-encoded before (RFC 6749, 2.3.1).
  public static func basic(id: String, secret: Secret) -> ClientAuthentication {
    let encodedSecret = Secret(TokenRequest.formEncoded(secret.exposed))
    let value = BasicCredential.fieldValue(TokenRequest.formEncoded(id), encodedSecret)
    return ClientAuthentication {
      $0.headerFields[.authorization] = value.exposed
      $0.secrets += [secret, encodedSecret]
    }
  }

  /// Id and secret as Basic credentials, as they are: what many services want in spite of RFC 6749, 2.3.1.
  ///
  /// - Throws: `ConfigurationError` for an id that holds a colon, and for control characters in either.
  public static func verbatimBasic(id: String, secret: Secret) throws(ConfigurationError) -> ClientAuthentication {
    let credential = try BasicCredential(id, secret)
    return ClientAuthentication {
      $0.headerFields[.authorization] = credential.value.exposed
      $0.secrets.append(secret)
    }
  }
}
