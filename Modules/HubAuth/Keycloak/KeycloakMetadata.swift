public import HubJSON

/// What a realm says about itself (OpenID Connect Discovery 1.0, section 3).
public struct KeycloakMetadata: Codable, Hashable, Sendable {
  /// Who issues the tokens: their `iss`.
  public var issuer: String

  /// Where tokens are asked for.
  public var tokenEndpoint: String

  /// Where the keys are with which tokens can be verified.
  public var keysAddress: String?

  /// The grants on offer, nil when the realm does not say.
  public var grantTypes: [String]?

  /// How clients may prove themselves, nil when the realm does not say.
  public var clientAuthentications: [String]?

  /// The algorithms that signed assertions of clients may use, nil when the realm does not say.
  public var assertionAlgorithms: [String]?

  /// Members that this version of HubKit does not know.
  public var wire = WireMembers()

  private enum CodingKeys: String, CodingKey {
    case issuer, tokenEndpoint = "token_endpoint", keysAddress = "jwks_uri", grantTypes = "grant_types_supported"
    case clientAuthentications = "token_endpoint_auth_methods_supported"
    case assertionAlgorithms = "token_endpoint_auth_signing_alg_values_supported", wire
  }
}
