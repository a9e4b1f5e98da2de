import HubHTTP
import HubJSON

// What the services do besides keeping records.
extension FlameHubState {
  mutating func authAction(_ route: HubRoute, _ request: SandboxRequest, _ caller: Caller?) throws(HubFailure)
    -> HubAnswer
  {
    switch route {
    case .token where generation == .hub08: return try hub08Token(HubBody.members(of: request))
    case .token: return try token(HubBody.members(of: request), request)
    case .introspection where generation == .hub08:
      return try hub08Introspect(HubBody.members(of: request), request)
    case .introspection: return try introspect(HubBody.members(of: request), request)
    case .revocation: return try revoke(HubBody.members(of: request), request)
    case .keys: return keySet
    case .key(let id): return try key(id)
    case .realmKeys(let realm):
      _ = try find(realm, of: .realms, for: caller)
      return realmKeySet
    case .discovery: return generation == .hub08 ? hub08Discovery : discoveryRedirect
    case .realmDiscovery(let realm): return discovery(of: try find(realm, of: .realms, for: caller))
    case .userInfo: return try userInfo(known(caller))
    case .sessions: return try listSessions(QueryNode(parsing: request.query), for: known(caller))
    case .session(let key):
      if request.method == "DELETE" { return try endSession(key, by: known(caller)) }
      return try session(key, for: known(caller))
    case .logout: throw .inside("There is no login page to log out of.")
    default: return .noRoute
    }
  }

  mutating func coreAction(_ route: HubRoute, _ method: String, _ request: SandboxRequest, _ caller: Caller)
    throws(HubFailure) -> HubAnswer
  {
    let isRead = method == "GET"
    switch route {
    case .nodeClient(let key):
      if isRead { return try clientCredentials(.nodes, key, for: caller) }
      return try setClientCredentials(.nodes, key, HubBody.members(of: request), by: caller)
    case .analysisClient(let key):
      if isRead { return try clientCredentials(.analyses, key, for: caller) }
      return try setClientCredentials(.analyses, key, HubBody.members(of: request), by: caller)
    case .nodeRegistry(let key): return try nodeRegistryCredentials(key, for: caller)
    case .analysisPermissions(let key):
      if isRead { return try analysisPermissions(key, for: caller) }
      return try addAnalysisPermission(key, HubBody.members(of: request), by: caller)
    case .analysisPermission(let key, let permission):
      return try removeAnalysisPermission(key, permission, by: caller)
    case .analysisCommand(let key): return try commandAnalysis(key, HubBody.members(of: request), by: caller)
    case .imageCommand: return try commandMasterImages(HubBody.members(of: request), by: caller)
    case .serviceCommand(let key): return try commandService(key, HubBody.members(of: request), by: caller)
    case .registryHook: return HubAnswer(status: 202, content: .none, isTagged: false)
    case .logs(let kind):
      let query = QueryNode(parsing: request.query)
      switch method {
      case "GET": return try logs(kind, query)
      case "DELETE": return try deleteLogs(kind, query)
      default: return try addLog(HubBody.members(of: request), by: caller)
      }
    default: return .noRoute
    }
  }

  mutating func storageAction(_ route: HubRoute, _ request: SandboxRequest, _ caller: Caller) throws(HubFailure)
    -> HubAnswer
  {
    switch route {
    case .upload(let key): return try admitUpload(to: key, request, by: caller)
    case .bucketStream(let key): return try streamBucket(key, for: caller)
    case .fileStream(let key): return try streamFile(key, request, for: caller)
    default: return .noRoute
    }
  }
}
