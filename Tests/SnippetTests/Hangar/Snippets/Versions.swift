import Hangar

func versions(_ hangar: HangarClient) async throws -> [ProjectVersion] {
  // snippet.list
  let page = try await hangar.versions.list(
    of: "SandboxKit", where: .channel == "Release" && .platform == .velocity, page: .init(limit: 5))
  for version in page.items { print(version.name, version.createdAt, version.stats.totalDownloads) }
  // snippet.end
  return page.items
}

func everyVersion(_ hangar: HangarClient, of project: HangarProject) async throws -> [String] {
  var names: [String] = []
  // snippet.all
  for try await version in hangar.versions.all(of: project) {  // the newest first
    names.append(version.name)
  }
  // snippet.end
  return names
}

func latestRelease(_ hangar: HangarClient, of project: String) async throws -> ProjectVersion? {
  // snippet.latest
  guard let name = try await hangar.versions.latestRelease(of: project) else { return nil }  // no release yet
  let version = try await hangar.versions.get(name, of: project)
  // snippet.end
  return version
}

func statistics(_ hangar: HangarClient, from first: CalendarDay, to last: CalendarDay) async throws -> Int64 {
  // snippet.stats
  let days = try await hangar.versions.stats("2.4.0+build.7", of: "SandboxKit", from: first, to: last)
  let downloads = days.values.reduce(0) { $0 + $1.totalDownloads }
  // snippet.end
  return downloads
}

func platformVersions(_ hangar: HangarClient) async throws -> [String] {
  // snippet.platforms
  let releases = try await hangar.platforms.versions(of: .paper).map(\.version)
  // snippet.end
  return releases
}
