import HubJSON

extension KeycloakState {
  /// `GET /realms/{realm}/.well-known/openid-configuration` of 26.7.3, member by member (observed).
  func discovery(_ exchange: KeycloakExchange) -> JSONValue {
    func at(_ path: String) -> JSONValue { .string(exchange.endpoint(path)) }
    return [
      "issuer": .string(exchange.issuer),
      "authorization_endpoint": at("/auth"),
      "token_endpoint": at("/token"),
      "introspection_endpoint": at("/token/introspect"),
      "userinfo_endpoint": at("/userinfo"),
      "end_session_endpoint": at("/logout"),
      "frontchannel_logout_session_supported": true,
      "frontchannel_logout_supported": true,
      "jwks_uri": at("/certs"),
      "check_session_iframe": at("/login-status-iframe.html"),
      "grant_types_supported": [
        "authorization_code", "client_credentials", "implicit", "password", "refresh_token",
        "urn:ietf:params:oauth:grant-type:device_code", "urn:ietf:params:oauth:grant-type:jwt-bearer",
        "urn:ietf:params:oauth:grant-type:token-exchange", "urn:ietf:params:oauth:grant-type:uma-ticket",
        "urn:openid:params:grant-type:ciba",
      ],
      "acr_values_supported": ["0", "1"],
      "response_types_supported": [
        "code", "none", "id_token", "token", "id_token token", "code id_token", "code token", "code id_token token",
      ],
      "subject_types_supported": ["public", "pairwise"],
      "prompt_values_supported": ["none", "login", "consent"],
      "id_token_signing_alg_values_supported": Self.signatures,
      "id_token_encryption_alg_values_supported": Self.keyEncryptions,
      "id_token_encryption_enc_values_supported": Self.contentEncryptions,
      "userinfo_signing_alg_values_supported": Self.signaturesOrNone,
      "userinfo_encryption_alg_values_supported": Self.keyEncryptions,
      "userinfo_encryption_enc_values_supported": Self.contentEncryptions,
      "request_object_signing_alg_values_supported": Self.signaturesOrNone,
      "request_object_encryption_alg_values_supported": Self.keyEncryptions,
      "request_object_encryption_enc_values_supported": Self.contentEncryptions,
      "response_modes_supported": [
        "query", "fragment", "form_post", "query.jwt", "fragment.jwt", "form_post.jwt", "jwt",
      ],
      "registration_endpoint": .string("\(exchange.issuer)/clients-registrations/openid-connect"),
      "token_endpoint_auth_methods_supported": Self.clientAuthentications,
      "token_endpoint_auth_signing_alg_values_supported": Self.signatures,
      "introspection_endpoint_auth_methods_supported": Self.clientAuthentications,
      "introspection_endpoint_auth_signing_alg_values_supported": Self.signatures,
      "authorization_signing_alg_values_supported": Self.signatures,
      "authorization_encryption_alg_values_supported": Self.keyEncryptions,
      "authorization_encryption_enc_values_supported": Self.contentEncryptions,
      "claims_supported": [
        "iss", "sub", "aud", "exp", "iat", "auth_time", "name", "given_name", "family_name", "preferred_username",
        "email", "acr", "azp", "nonce",
      ],
      "claim_types_supported": ["normal"],
      "claims_parameter_supported": true,
      "scopes_supported": [
        "openid", "basic", "organization", "roles", "service_account", "profile", "web-origins", "address", "phone",
        "microprofile-jwt", "acr", "offline_access", "email",
      ],
      "request_parameter_supported": true,
      "request_uri_parameter_supported": true,
      "require_request_uri_registration": true,
      "code_challenge_methods_supported": ["plain", "S256"],
      "tls_client_certificate_bound_access_tokens": true,
      "dpop_signing_alg_values_supported": Self.asymmetricSignatures,
      "revocation_endpoint": at("/revoke"),
      "revocation_endpoint_auth_methods_supported": Self.clientAuthentications,
      "revocation_endpoint_auth_signing_alg_values_supported": Self.signatures,
      "backchannel_logout_supported": true,
      "backchannel_logout_session_supported": true,
      "device_authorization_endpoint": at("/auth/device"),
      "backchannel_token_delivery_modes_supported": ["poll", "ping"],
      "backchannel_authentication_endpoint": at("/ext/ciba/auth"),
      "backchannel_authentication_request_signing_alg_values_supported": Self.asymmetricSignatures,
      "require_pushed_authorization_requests": false,
      "pushed_authorization_request_endpoint": at("/ext/par/request"),
      "mtls_endpoint_aliases": [
        "token_endpoint": at("/token"),
        "revocation_endpoint": at("/revoke"),
        "introspection_endpoint": at("/token/introspect"),
        "device_authorization_endpoint": at("/auth/device"),
        "registration_endpoint": .string("\(exchange.issuer)/clients-registrations/openid-connect"),
        "userinfo_endpoint": at("/userinfo"),
        "pushed_authorization_request_endpoint": at("/ext/par/request"),
        "backchannel_authentication_endpoint": at("/ext/ciba/auth"),
      ],
      "authorization_response_iss_parameter_supported": true,
    ]
  }

  private static let signatures: JSONValue = [
    "PS384", "RS384", "EdDSA", "ES384", "HS256", "HS512", "ES256", "RS256", "HS384", "ES512", "PS256", "PS512", "RS512",
  ]
  private static let signaturesOrNone: JSONValue = [
    "PS384", "RS384", "EdDSA", "ES384", "HS256", "HS512", "ES256", "RS256", "HS384", "ES512", "PS256", "PS512", "RS512",
    "none",
  ]
  private static let asymmetricSignatures: JSONValue = [
    "PS384", "RS384", "EdDSA", "ES384", "ES256", "RS256", "ES512", "PS256", "PS512", "RS512",
  ]
  private static let keyEncryptions: JSONValue = [
    "ECDH-ES+A256KW", "ECDH-ES+A192KW", "ECDH-ES+A128KW", "RSA-OAEP", "RSA-OAEP-256", "RSA1_5", "ECDH-ES",
  ]
  private static let contentEncryptions: JSONValue = [
    "A256GCM", "A192GCM", "A128GCM", "A128CBC-HS256", "A192CBC-HS384", "A256CBC-HS512",
  ]
  private static let clientAuthentications: JSONValue = [
    "private_key_jwt", "client_secret_basic", "client_secret_post", "tls_client_auth", "client_secret_jwt",
  ]
}
