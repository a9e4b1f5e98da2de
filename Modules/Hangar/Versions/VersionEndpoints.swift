import HubTransport

/// What Hangar offers for versions (wire page, section 7.4).
enum VersionEndpoints {
  static let list = HangarEndpoints.get("versions.list", "/projects/{slug}/versions")
  static let get = HangarEndpoints.get("versions.get", "/projects/{slug}/versions/{name}")
  static let stats = HangarEndpoints.get("versions.stats", "/projects/{slug}/versions/{name}/stats")
  static let download = HangarEndpoints.get(
    "versions.download", "/projects/{slug}/versions/{name}/{platform}/download")
  static let latest = HangarEndpoints.get("versions.latest", "/projects/{slug}/latest")
  static let latestRelease = HangarEndpoints.get("versions.latestRelease", "/projects/{slug}/latestrelease")
  static let getByNumber = HangarEndpoints.get("versions.getByNumber", "/versions/{id}")
  static let statsByNumber = HangarEndpoints.get("versions.statsByNumber", "/versions/{id}/stats")

  static let downloadByNumber = HangarEndpoints.get(
    "versions.downloadByNumber", "/versions/{id}/{platform}/download")

  /// Those that are answered with files.
  static let files = [download, downloadByNumber]

  static let all = [list, latest, latestRelease, get, stats, getByNumber, statsByNumber] + files
}
