import HubTransport

/// What Hangar offers for projects (wire page, section 7.3).
enum ProjectEndpoints {
  static let list = HangarEndpoints.get("projects.list", "/projects")
  static let get = HangarEndpoints.get("projects.get", "/projects/{slug}")
  static let members = HangarEndpoints.get("projects.members", "/projects/{slug}/members")
  static let watchers = HangarEndpoints.get("projects.watchers", "/projects/{slug}/watchers")
  static let stargazers = HangarEndpoints.get("projects.stargazers", "/projects/{slug}/stargazers")
  static let stats = HangarEndpoints.get("projects.stats", "/projects/{slug}/stats")
  static let withFile = HangarEndpoints.get("projects.withFile", "/versions/hash/{hash}")

  static let all = [list, get, members, watchers, stargazers, stats, withFile]
}
