import HubJSON

// The list of projects (wire page, 6 and 7.3).
extension HangarState {
  static let projectSorts: Set = [
    "views", "downloads", "newest", "stars", "updated", "recent_downloads", "recent_views", "slug",
  ]
  private static let filters: Set = [
    "category", "platform", "owner", "q", "license", "version", "tag", "prioritizeExactMatch",
  ]

  func listProjects(_ call: HangarCall) throws(HangarFailure) -> JSONValue {
    let paging = try HangarPaging(
      call,
      .init(
        highest: isCurrent ? 50 : 25, isChecked: !isCurrent,
        parameters: isCurrent ? Self.filters.union(["query", "member"]) : Self.filters, sorts: Self.projectSorts))
    if let text = call["prioritizeExactMatch"], !["true", "false"].contains(text.lowercased()) {
      throw .unconvertible("prioritizeExactMatch", text)
    }
    let filter = try HangarProjectFilter(call)
    try checkEngine(paging)
    let found = projects.filter { isListed($0, to: call.caller) && matches($0, filter) }
    let sorted = paging.sorted(filter.search.map { $0.exactFirst(found) } ?? found, by: sortValue)
    return paging.page(paging.part(of: sorted).map { listed($0, to: call.caller) }, count: found.count, in: profile)
  }

  /// What the newer server's search engine cannot do (wire page, 6.1).
  func checkEngine(_ paging: HangarPaging) throws(HangarFailure) {
    guard isCurrent else { return }
    if paging.limit < 0 { throw .badRequest("Error communicating with MeiliSearch: 400 BAD_REQUEST") }
    if paging.offset > Int64(Int32.max) { throw .generic(500) }
  }

  func isListed(_ project: HangarProject, to caller: HangarCaller?) -> Bool {
    guard isCurrent, project.isUnlisted, project.isPublic else { return maySee(project, caller) }
    guard let caller else { return false }
    return permissions(of: caller).contains(.seeHidden) || isMember(caller.user, of: project)
  }

  private func matches(_ project: HangarProject, _ filter: HangarProjectFilter) -> Bool {
    if let owner = filter.owner, owner.lowercased() != project.owner.lowercased() { return false }
    if let member = filter.member, !project.memberNames.contains(member.lowercased()) { return false }
    if let categories = filter.categories, !categories.contains(project.category) { return false }
    if let licenses = filter.licenses {
      let license = isCurrent ? project.license.lowercased() : project.license
      guard licenses.contains(license) else { return false }
    }
    if !filter.tags.isEmpty {
      let has = filter.tags.map(project.tags.contains)
      guard isCurrent ? has.contains(true) : !has.contains(false) else { return false }
    }
    if filter.platforms != nil || filter.versions != nil, !supports(project, filter) { return false }
    return filter.search?.finds(project) ?? true
  }

  private func supports(_ project: HangarProject, _ filter: HangarProjectFilter) -> Bool {
    (versions[project.id] ?? []).contains { version in
      version.isPublic
        && (filter.platforms ?? HangarPlatform.names).contains { version.supports($0, filter.versions ?? []) }
    }
  }

  func sortValue(of project: HangarProject, _ key: String) -> HangarSortValue {
    switch key {
    case "views": .number(project.viewCount)
    case "downloads": .number(downloads(of: project))
    case "newest": .text(isCurrent ? firstVersion(of: project) ?? "" : project.createdAt)
    case "stars": .number(Int64(project.stargazers.count))
    case "updated": .text(lastUpdate(of: project))
    case "recent_downloads": .number(recentDownloads(of: project))
    case "recent_views": .number(recentViews(of: project))
    default: .text(project.slug.lowercased())
    }
  }
}
