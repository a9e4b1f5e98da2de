import Hangar

func firstSteps(server: ServerAddress, folder: String) async throws -> [String] {
  var paths: [String] = []
  // snippet.tenLines
  let hangar = try HangarClient(server: server, userAgent: "plugin-mirror/1.2 (ops@example.org)")
  for try await project in hangar.projects.all(where: .platform == .paper && .query("quest"), sort: .descending(.stars))
  {
    guard let name = try await hangar.versions.latestRelease(of: project) else { continue }
    let version = try await hangar.versions.get(name, of: project)
    guard version.downloads[.paper]?.fileInfo != nil else { continue }  // the file is elsewhere
    let path = try await hangar.versions.download(version, platform: .paper, of: project, intoFolder: folder)
    paths.append(path)
  }
  // snippet.end
  return paths
}
