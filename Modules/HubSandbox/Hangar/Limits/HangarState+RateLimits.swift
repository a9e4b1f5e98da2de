import HubHTTP

extension HangarState {
  /// Takes a token of the route's own limit, if it has one, and one of its controller's, for the client's address.
  mutating func limit(_ call: HangarCall) throws(HangarFailure) {
    guard settings.limitsRates else { return }
    let client = Self.client(call.request)
    let path = call.request.path.lowercased()
    if let rule = call.route.ownRule { try take("\(client) \(path)", rule) }
    let (name, rule) = call.route.controllerRule
    try take("\(client) \(name)", rule)
  }

  private mutating func take(_ name: String, _ rule: HangarBucket.Rule) throws(HangarFailure) {
    var bucket = buckets[name] ?? HangarBucket(rule, now: now)
    let isAllowed = bucket.take(at: now)
    buckets[name] = bucket
    if !isAllowed { throw .api(429, nil) }
  }

  /// Which client a proxy says that it is.
  private static func client(_ request: SandboxRequest) -> String {
    for name in ["CF-Connecting-IP", "X-Real-IP", "X-Forwarded-For"] {
      if let name = HTTPField.Name(name), let address = request.fields[name] { return address }
    }
    return "peer"
  }
}

extension HangarRoute {
  /// The limit of the route itself, counted by path.
  fileprivate var ownRule: HangarBucket.Rule? {
    switch self {
    case .createKey: .keyCreation
    case .mainPage, .page: .pageReading
    case .download, .downloadByID: .download
    default: nil
    }
  }

  /// The limit of the controller that the route belongs to.
  fileprivate var controllerRule: (name: String, rule: HangarBucket.Rule) {
    switch self {
    case .authenticate: ("apiauthentication", .usual)
    case .createKey, .listKeys, .deleteKey: ("apikeys", .usual)
    case .permissions, .hasAll, .hasAny: ("apipermissions", .permissions)
    case .projects, .project, .members, .watchers, .stargazers, .projectStats, .projectByHash: ("apiprojects", .usual)
    case .versions, .version, .versionStats, .download, .latest, .latestRelease, .versionByID, .versionStatsByID,
      .downloadByID:
      ("apiversions", .usual)
    case .mainPage, .page: ("projectpage", .pages)
    case .users, .user, .starred, .watching, .pinned, .authors, .staff: ("apiusers", .usual)
    case .platformVersions: ("platforms", .pages)
    }
  }
}
