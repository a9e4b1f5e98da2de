import Hangar

func search(_ hangar: HangarClient) async throws -> [HangarProject] {
  // snippet.search
  let page = try await hangar.projects.list(
    where: .query("quest") && .platform == .paper, sort: .descending(.stars), page: .init(limit: 10))
  for project in page.items { print(project.name, project.stats.stars, project.description ?? "") }
  // snippet.end
  return page.items
}

func conditions(_ hangar: HangarClient) async throws -> [HangarProject] {
  // snippet.conditions
  let page = try await hangar.projects.list(
    where: .category.isMember(of: [.economy, .gameplay]) && .owner == "sandbox-owner",
    sort: .descending(.recentDownloads).then(.ascending(.slug)))
  // snippet.end
  return page.items
}

func everyProject(_ hangar: HangarClient) async throws -> [String] {
  var names: [String] = []
  // snippet.all
  for try await project in hangar.projects.all(sort: .descending(.stars)) {  // page by page
    names.append(project.name)
  }
  // snippet.end
  return names
}

func pageByPage(_ hangar: HangarClient) async throws -> [Int] {
  var counts: [Int] = []
  // snippet.pages
  for try await page in hangar.projects.all(pageSize: 25).pages {
    counts.append(page.items.count)
  }
  // snippet.end
  return counts
}

func show(_ hangar: HangarClient) async throws -> HangarProject {
  // snippet.show
  let project = try await hangar.projects.get("SandboxKit")  // or sandboxkit, or a project at hand
  print(project.namespace.owner, project.stats.downloads, project.settings.license.type)
  // snippet.end
  return project
}

func showIfPresent(_ hangar: HangarClient, name: String) async throws -> HangarProject? {
  // snippet.ifPresent
  guard let project = try await hangar.projects.getIfPresent(name) else { return nil }  // none that the caller may see
  // snippet.end
  return project
}

func people(_ hangar: HangarClient, of project: HangarProject) async throws -> [String] {
  // snippet.people
  let members = try await hangar.projects.allMembers(of: project).collect()
  let stargazers = try await hangar.projects.allStargazers(of: project).collect()
  // snippet.end
  return members.map(\.user.rawValue) + stargazers.map(\.name)
}

func readPages(_ hangar: HangarClient) async throws -> [String] {
  // snippet.text
  let main = try await hangar.pages.main(of: "SandboxKit")  // Markdown
  let setup = try await hangar.pages.get("docs/setup", of: "SandboxKit")
  // snippet.end
  return [main, setup]
}

func mayPublish(_ hangar: HangarClient) async throws -> Bool {
  // snippet.permissions
  let mayPublish = try await hangar.permissions.hasAll([.createVersion, .editPage], in: .project("SandboxKit"))
  // snippet.end
  return mayPublish
}

func statistics(_ hangar: HangarClient) async throws -> [CalendarDay: DayProjectStatistics] {
  // snippet.stats
  guard let first = CalendarDay("2025-06-01"), let last = CalendarDay("2025-06-10") else { return [:] }
  let days = try await hangar.projects.stats(of: "SandboxKit", from: first, to: last)  // as a member of the project
  for (day, numbers) in days.sorted(by: { $0.key < $1.key }) { print(day, numbers.views, numbers.downloads) }
  // snippet.end
  return days
}
