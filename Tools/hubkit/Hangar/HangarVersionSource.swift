import Hangar
import HubHTTP

/// The versions of a project for commands.
struct HangarVersionSource: RecordSource {
  let hangar: HangarClient
  let project: ID<HangarProject>

  static let table = ProjectVersion.fieldTable
  static let embedding = Embedding(label: "include", isDefault: false)
  static let operators: [FilterOperator] = [.equal]
  static let idHelp = "Its name."
  static let pagingSort: Sort<ProjectVersion>? = nil
  static let usualLimit = 25

  func list(_ query: ListQuery<ProjectVersion>) async throws -> Page<ProjectVersion> {
    try await hangar.versions.list(of: project, where: query.filter, page: query.page)
  }

  func all(
    _ query: ListQuery<ProjectVersion>, maximum: Int?, from start: PageCursor?
  ) -> PagedSequence<ProjectVersion> {
    hangar.versions.all(of: project, where: query.filter, maximum: maximum, from: start)
  }

  func get(_ id: ID<ProjectVersion>, _ query: ListQuery<ProjectVersion>) async throws -> ProjectVersion {
    try await hangar.versions.get(id, of: project)
  }

  func curlList(_ query: ListQuery<ProjectVersion>) throws -> String {
    let call = try hangar.versions.calls.list(of: project, query)
    return CurlCommand.text(try hangar.request(of: call), body: call.body)
  }

  func curlGet(_ id: ID<ProjectVersion>, _ query: ListQuery<ProjectVersion>) throws -> String {
    let call = try hangar.versions.calls.get(id, of: project)
    return CurlCommand.text(try hangar.request(of: call), body: call.body)
  }
}
