import HubHTTP
import HubJSON
@_spi(Backend) public import HubTransport

/// What a pipeline has to know about Keycloak.
@_spi(Backend)
public enum KeycloakTraits {
  /// The facts, with errors as RFC 6749, 5.2 has them.
  public static let standard = BackendTraits(name: "keycloak") { _, body in
    BackendTraits.ErrorFacts(
      code: body["error"]?.stringValue,
      message: body["error_description"]?.stringValue ?? body["error"]?.stringValue)
  }
}
