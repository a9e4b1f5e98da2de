/// A realm of an emulated Keycloak.
struct KeycloakRealm: Sendable {
  let name: String
  var isEnabled = true
  /// Whether plain HTTP is refused.
  var demandsTLS = false
  /// Seconds.
  var tokenLife = 300
  var clients: [KeycloakSandboxClient] = []

  func client(_ id: String) -> KeycloakSandboxClient? { clients.first { $0.id == id } }
}
