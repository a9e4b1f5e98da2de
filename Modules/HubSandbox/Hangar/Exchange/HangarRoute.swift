/// What a request asks for (wire page, 7).
enum HangarRoute: Sendable {
  case authenticate, createKey, listKeys, deleteKey
  case permissions, hasAll, hasAny
  case projects, project, members, watchers, stargazers, projectStats, projectByHash
  case versions, version, versionStats, download, latest, latestRelease
  case versionByID, versionStatsByID, downloadByID
  case mainPage, page
  case users, user, starred, watching, pinned, authors, staff
  case platformVersions

  /// The media type of its answers.
  var produces: String {
    switch self {
    case .createKey, .latest, .latestRelease, .mainPage, .page: "text/plain"
    case .download, .downloadByID: "application/octet-stream"
    default: "application/json"
    }
  }

  /// Whether it reads JSON.
  var consumesJSON: Bool {
    switch self {
    case .createKey: true
    default: false
    }
  }

  /// Whether it exists in the newer profile only.
  var isRecent: Bool {
    switch self {
    case .projectByHash, .versionByID, .versionStatsByID, .downloadByID, .platformVersions: true
    default: false
    }
  }
}
