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
      project[keyPath: people].contains { user.isNamed($0) } && isListed(project, to: call.caller)
    }
    let newest = found.sorted { lastUpdate(of: $0) > lastUpdate(of: $1) }
    let sorted = paging.sorted(newest, by: sortValue)
    return paging.page(paging.part(of: sorted).map(compact), count: found.count, in: profile)
  }

  /// The pinned projects, the one that was pinned last first. The newer server shows the pin's id for the project's.
  func pinned(by user: HangarUser, _ call: HangarCall) -> JSONValue {
    let before = users.filter { $0.id < user.id }.reduce(0) { $0 + $1.pinned.count }
    var shown: [JSONValue] = []
    for (index, slug) in user.pinned.enumerated().reversed() {
      guard let project = project(named: slug), maySee(project, call.caller) else { continue }
      var record = compactRecord(of: project)
      if isCurrent { record["id"] = .number(JSONNumber(before + index + 1)) }
      shown.append(.object(record))
    }
    return .array(shown)
  }

  private func compact(_ project: HangarProject) -> JSONValue { .object(compactRecord(of: project)) }
}
