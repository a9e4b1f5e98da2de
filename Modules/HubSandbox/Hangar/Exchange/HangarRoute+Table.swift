/// A route that a path was found to ask for.
struct HangarMatch: Sendable {
  let route: HangarRoute
  /// Whether the path names the author too, as older clients do.
  let isAlias: Bool
  /// The decoded variables of the path, by their names.
  let values: [String: String]

  subscript(name: String) -> String { values[name] ?? "" }
}

/// A path with variables, and the route behind it.
struct HangarPattern: Sendable {
  let method: String
  let route: HangarRoute
  let isAlias: Bool
  private let segments: [Substring]

  init(_ method: String, _ path: String, _ route: HangarRoute, isAlias: Bool = false) {
    self.method = method
    self.route = route
    self.isAlias = isAlias
    segments = path.split(separator: "/", omittingEmptySubsequences: false)
  }

  /// The fewer, the more specific: of several that fit, the framework takes the most specific one.
  var variableCount: Int { segments.count { $0.first == "{" } }

  func match(_ path: [String]) -> HangarMatch? {
    guard path.count == segments.count else { return nil }
    var values: [String: String] = [:]
    for (segment, given) in zip(segments, path) {
      if segment.first == "{" {
        guard !given.isEmpty else { return nil }
        values[String(segment.dropFirst().dropLast())] = given
      } else if segment != given {
        return nil
      }
    }
    return HangarMatch(route: route, isAlias: isAlias, values: values)
  }

  static func table(of profile: HangarSandboxProfile) -> [HangarPattern] {
    profile == .current ? all : all.filter { !$0.route.isRecent }
  }

  private static let all = plain + aliases

  private static let plain: [HangarPattern] =
    [
      HangarPattern("POST", "authenticate", .authenticate),
      HangarPattern("POST", "keys", .createKey), HangarPattern("GET", "keys", .listKeys),
      HangarPattern("DELETE", "keys", .deleteKey),
      HangarPattern("GET", "permissions", .permissions), HangarPattern("GET", "permissions/hasAll", .hasAll),
      HangarPattern("GET", "permissions/hasAny", .hasAny),
      HangarPattern("GET", "projects", .projects),
      HangarPattern("GET", "versions/hash/{hash}", .projectByHash),
      HangarPattern("GET", "versions/{id}", .versionByID),
      HangarPattern("GET", "versions/{id}/stats", .versionStatsByID),
      HangarPattern("GET", "versions/{id}/{platform}/download", .downloadByID),
      HangarPattern("GET", "users", .users), HangarPattern("GET", "users/{user}", .user),
      HangarPattern("GET", "users/{user}/starred", .starred), HangarPattern("GET", "users/{user}/watching", .watching),
      HangarPattern("GET", "users/{user}/pinned", .pinned),
      HangarPattern("GET", "authors", .authors), HangarPattern("GET", "staff", .staff),
      HangarPattern("GET", "platforms/{platform}/versions", .platformVersions),
    ] + ofProject.map { HangarPattern("GET", $0.prefix + "/{slug}" + $0.rest, $0.route) }

  private static let aliases = ofProject.map {
    HangarPattern("GET", $0.prefix + "/{author}/{slug}" + $0.rest, $0.route, isAlias: true)
  }

  private static let ofProject: [(prefix: String, rest: String, route: HangarRoute)] = [
    ("projects", "", .project), ("projects", "/members", .members), ("projects", "/watchers", .watchers),
    ("projects", "/stargazers", .stargazers), ("projects", "/stats", .projectStats),
    ("projects", "/versions", .versions), ("projects", "/versions/{name}", .version),
    ("projects", "/versions/{name}/stats", .versionStats),
    ("projects", "/versions/{name}/{platform}/download", .download),
    ("projects", "/latest", .latest), ("projects", "/latestrelease", .latestRelease),
    ("pages/main", "", .mainPage), ("pages/page", "", .page),
  ]
}
