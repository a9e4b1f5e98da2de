import HubJSON

// What users put a star on, watch and pin (wire page, 7.6).
extension HangarState {
  func listProjects(
    of user: HangarUser, _ call: HangarCall, _ people: KeyPath<HangarProject, [String]>
  ) throws(HangarFailure) -> JSONValue {
    let paging = try HangarPaging(
      call, .init(parameters: ["user"], sorts: isCurrent ? Self.projectSorts : []))
    // A column of that name is not in the query of the newer server.
    if paging.order.contains(where: { $0.name == "updated" }) { throw .generic(500) }
    let found = projects.filter { project in
      project[keyPath: people].contains { user.isNamed($0) } && maySee(project, call.caller)
    }
    let newest = found.sorted { lastUpdate(of: $0) > lastUpdate(of: $1) }
    let sorted = paging.sorted(newest, by: sortValue)
    return paging.page(paging.part(of: sorted).map(compact), count: found.count, in: profile)
  }

  func pinned(by user: HangarUser, _ call: HangarCall) -> JSONValue {
    .array(user.pinned.compactMap { project(named: $0) }.filter { maySee($0, call.caller) }.map(compact))
  }

  private func compact(_ project: HangarProject) -> JSONValue { .object(compactRecord(of: project)) }
}
