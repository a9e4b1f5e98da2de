import HubJSON

@testable import HubSandbox

// Realms and clients as the recordings describe them.
extension KeycloakRealm {
  init(seed: JSONValue) {
    self.init(name: seed["name"]?.stringValue ?? "")
    isEnabled = seed["enabled"]?.boolValue ?? true
    demandsTLS = seed["sslRequired"] == "all"
    tokenLife = seed["accessTokenLifespan"]?.intValue.map(Int.init) ?? 300
    clients = (seed["clients"]?.arrayValue ?? []).map(KeycloakSandboxClient.init(seed:))
  }
}

extension KeycloakSandboxClient {
  init(seed: JSONValue) {
    let account = seed["serviceAccount"]
    var services: [String: [String]] = [:]
    for (service, roles) in account?["clientRoles"]?.objectValue ?? [:] {
      services[service] = roles.arrayValue?.compactMap(\.stringValue)
    }
    self.init(
      id: seed["clientId"]?.stringValue ?? "", secret: seed["secret"]?.stringValue ?? "",
      authentication: seed["public"] == true
        ? .none : seed["authenticator"] == "client-secret-jwt" ? .secretJWT : .secret,
      roles: account?["realmRoles"]?.arrayValue?.compactMap(\.stringValue) ?? [], serviceRoles: services,
      tokenLife: seed["accessTokenLifespan"]?.intValue.map(Int.init))
    isEnabled = seed["enabled"]?.boolValue ?? true
    isBearerOnly = seed["bearerOnly"] == true
    assertionAlgorithm = seed["assertionAlgorithm"]?.stringValue
    self.account = account?["enabled"] == false ? .disabled : account?.objectValue == nil ? .none : .enabled
  }
}
