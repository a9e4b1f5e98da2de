/// What a path means.
enum HubRoute: Sendable {
  case status
  case collection(Resource)
  case item(Resource, String)
  case nodeClient(String), nodeRegistry(String), analysisClient(String)
  case analysisPermissions(String), analysisPermission(String, String)
  case analysisCommand(String), imageCommand, serviceCommand(String), registryHook
  case logs(LogKind)
  case upload(String), bucketStream(String), fileStream(String)
  case token, introspection, revocation
  case keys, key(String), realmKeys(String)
  case discovery, realmDiscovery(String)
  case userInfo, logout, sessions, session(String)

  init?(_ path: HubPath, at service: HubService, in catalogue: ResourceCatalogue) {
    let action: HubRoute? =
      switch service {
      case .auth: HubRoute(authPath: path)
      case .core: HubRoute(corePath: path)
      case .storage: HubRoute(storagePath: path)
      }
    if path.segments.isEmpty {
      self = .status
    } else if let action, catalogue.generation == .hub013 || action.isInHub08 {
      self = action
    } else if let resource = catalogue.resource(at: path.literals[0]), resource.service == service,
      path.segments.count <= 2
    {
      self = path.segments.count == 1 ? .collection(resource) : .item(resource, path.segments[1])
    } else {
      return nil
    }
  }

  private init?(corePath path: HubPath) {
    let segments = path.segments
    var parts = path.literals
    // The literal parts name the route.
    if parts.count > 2 { parts[1] = "*" }
    if parts.count == 5 { parts[4] = "*" }
    switch parts {
    case ["analyses", "*", "command"]: self = .analysisCommand(segments[1])
    case ["master-images", "command"]: self = .imageCommand
    case ["services", "*", "command"]: self = .serviceCommand(segments[1])
    case ["services", "*", "hook"] where path.literals[1] == "registry": self = .registryHook
    case ["nodes", "*", "client", "credentials"]: self = .nodeClient(segments[1])
    case ["nodes", "*", "registry", "credentials"]: self = .nodeRegistry(segments[1])
    case ["analyses", "*", "client", "credentials"]: self = .analysisClient(segments[1])
    case ["analyses", "*", "client", "permissions"]: self = .analysisPermissions(segments[1])
    case ["analyses", "*", "client", "permissions", "*"]: self = .analysisPermission(segments[1], segments[4])
    case ["analysis-logs"]: self = .logs(.analysis)
    case ["analysis-node-logs"]: self = .logs(.analysisNode)
    default: return nil
    }
  }

  private init?(storagePath path: HubPath) {
    guard path.literals.count == 3 else { return nil }
    switch (path.literals[0], path.literals[2]) {
    case ("buckets", "upload"): self = .upload(path.segments[1])
    case ("buckets", "stream"): self = .bucketStream(path.segments[1])
    case ("bucket-files", "stream"): self = .fileStream(path.segments[1])
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
    case ["sessions"]: self = .sessions
    case let parts where parts.count == 2 && parts[0] == "jwks": self = .key(segments[1])
    case let parts where parts.count == 2 && parts[0] == "sessions": self = .session(segments[1])
    case let parts where parts.count == 3 && parts[0] == "realms" && parts[2] == "jwks":
      self = .realmKeys(segments[1])
    case let parts
    where parts.count == 4 && parts[0] == "realms" && parts[2...] == [".well-known", "openid-configuration"]:
      self = .realmDiscovery(segments[1])
    default: return nil
    }
  }

  /// Whether Hub 0.8 has the route; its logs are collections like others.
  private var isInHub08: Bool {
    switch self {
    case .nodeClient, .nodeRegistry, .analysisClient, .analysisPermissions, .analysisPermission, .logs, .revocation,
      .realmKeys, .realmDiscovery, .userInfo, .logout, .sessions, .session:
      false
    default: true
    }
  }

  /// The methods that the route has, HEAD aside.
  var methods: [String] {
    switch self {
    case .status, .keys, .key, .realmKeys, .discovery, .realmDiscovery, .userInfo, .sessions, .nodeRegistry,
      .bucketStream, .fileStream:
      ["GET"]
    case .collection(let resource):
      (resource.verbs.contains(.list) ? ["GET"] : []) + (resource.verbs.contains(.create) ? ["POST"] : [])
    case .item(let resource, _):
      (resource.verbs.contains(.get) ? ["GET"] : []) + (resource.verbs.contains(.update) ? ["POST"] : [])
        + (resource.verbs.contains(.put) ? ["PUT"] : []) + (resource.verbs.contains(.delete) ? ["DELETE"] : [])
    case .token, .revocation, .analysisCommand, .imageCommand, .serviceCommand, .registryHook, .upload: ["POST"]
    case .introspection, .logout, .nodeClient, .analysisClient, .analysisPermissions: ["GET", "POST"]
    case .session: ["GET", "DELETE"]
    case .analysisPermission: ["DELETE"]
    case .logs(.analysis): ["GET", "DELETE"]
    case .logs(.analysisNode): ["GET", "POST", "DELETE"]
    }
  }
}
