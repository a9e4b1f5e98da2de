import HubCrypto
import HubJSON

extension KeycloakState {
  /// `GET /realms/{realm}`
  func realmDocument(_ exchange: KeycloakExchange) -> JSONValue {
    [
      "realm": .string(exchange.realm.name), "public_key": .string(Base64.encode(signer.publicKey.spkiDER)),
      "token-service": .string(exchange.endpoint("")), "account-service": .string("\(exchange.issuer)/account"),
      "tokens-not-before": 0,
    ]
  }

  /// `GET /realms/{realm}/protocol/openid-connect/certs`: the key for encryption stands first.
  var keySet: JSONValue {
    let components = signer.publicKey.jwkComponents
    let encryptionID = Base64URL.encode(
      (try? HashFunction.sha256.digest(of: Array(KeycloakCertificates.encryptionModulus.utf8))) ?? [])
    return [
      "keys": [
        Self.key(
          encryptionID, "RSA-OAEP", "enc", KeycloakCertificates.encryption, n: KeycloakCertificates.encryptionModulus,
          e: components.e),
        Self.key(keyID, "RS256", "sig", KeycloakCertificates.signing, n: components.n, e: components.e),
      ]
    ]
  }

  private static func key(
    _ id: String, _ algorithm: String, _ use: String, _ certificate: String, n: String, e: String
  ) -> JSONValue {
    let bytes = Base64.decode(certificate) ?? []
    func thumbprint(_ function: HashFunction) -> JSONValue {
      .string(Base64URL.encode((try? function.digest(of: bytes)) ?? []))
    }
    return [
      "kid": .string(id), "kty": "RSA", "alg": .string(algorithm), "use": .string(use), "x5c": [.string(certificate)],
      "x5t": thumbprint(.sha1), "x5t#S256": thumbprint(.sha256), "n": .string(n), "e": .string(e),
    ]
  }
}
