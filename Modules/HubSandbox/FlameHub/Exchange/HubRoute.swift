/// What a path means.
enum HubRoute: Sendable {
  case status
  case collection(Resource)
  case item(Resource, String)
  case nodeClient(String), nodeRegistry(String)
  case token, introspection, revocation
  case keys, key(String), realmKeys(String)
  case discovery, realmDiscovery(String)
  case userInfo, logout, ownSession

  init?(_ path: HubPath, at service: HubService) {
    if path.segments.isEmpty {
      self = .status
    } else if let route = service == .auth ? HubRoute(authPath: path) : nil {
      self = route
    } else if let route = service == .core ? HubRoute(corePath: path) : nil {
      self = route
    } else if let resource = Resource.at(path.literals[0]), resource.service == service, path.segments.count <= 2 {
      self = path.segments.count == 1 ? .collection(resource) : .item(resource, path.segments[1])
    } else {
      return nil
    }
  }

  private init?(corePath path: HubPath) {
    let parts = path.literals
    guard parts.count == 4, parts[0] == "nodes", parts[3] == "credentials" else { return nil }
    switch parts[2] {
    case "client": self = .nodeClient(path.segments[1])
    case "registry": self = .nodeRegistry(path.segments[1])
    default: return nil
    }
  }

  private init?(authPath path: HubPath) {
    let segments = path.segments
    switch path.literals {
    case ["token"]: self = .token
    case ["token", "introspect"]: self = .introspection
    case ["token", "revoke"]: self = .revocation
    case ["jwks"]: self = .keys
    case [".well-known", "openid-configuration"]: self = .discovery
    case ["userinfo"]: self = .userInfo
    case ["logout"]: self = .logout
    case ["sessions", "@me"]: self = .ownSession
    case let parts where parts.count == 2 && parts[0] == "jwks": self = .key(segments[1])
    case let parts where parts.count == 3 && parts[0] == "realms" && parts[2] == "jwks":
      self = .realmKeys(segments[1])
    case let parts
    where parts.count == 4 && parts[0] == "realms" && parts[2...] == [".well-known", "openid-configuration"]:
      self = .realmDiscovery(segments[1])
    default: return nil
    }
  }

  /// The methods that the route has, HEAD aside.
  var methods: [String] {
    switch self {
    case .status, .keys, .key, .realmKeys, .discovery, .realmDiscovery, .userInfo, .nodeRegistry: ["GET"]
    case .collection(let resource):
      (resource.verbs.contains(.list) ? ["GET"] : []) + (resource.verbs.contains(.create) ? ["POST"] : [])
    case .item(let resource, _):
      (resource.verbs.contains(.get) ? ["GET"] : []) + (resource.verbs.contains(.update) ? ["POST"] : [])
        + (resource.verbs.contains(.put) ? ["PUT"] : []) + (resource.verbs.contains(.delete) ? ["DELETE"] : [])
    case .token, .revocation: ["POST"]
    case .introspection, .logout, .nodeClient: ["GET", "POST"]
    case .ownSession: ["DELETE"]
    }
  }
}
