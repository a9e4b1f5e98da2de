import Hangar
import HubHTTP

/// The projects for commands.
struct HangarProjectSource: RecordSource {
  let hangar: HangarClient

  static let table = HangarProject.fieldTable
  static let embedding = Embedding(label: "include", isDefault: false)
  static let operators: [FilterOperator] = [.equal]
  static let idHelp = "Its name in addresses."
  static let pagingSort: Sort<HangarProject>? = .ascending(.slug)
  static let usualLimit = 25

  func list(_ query: ListQuery<HangarProject>) async throws -> Page<HangarProject> {
    try await hangar.projects.list(where: query.filter, sort: query.sort, page: query.page)
  }

  func all(
    _ query: ListQuery<HangarProject>, maximum: Int?, from start: PageCursor?
  ) -> PagedSequence<HangarProject> {
    hangar.projects.all(where: query.filter, sort: query.sort, maximum: maximum, from: start)
  }

  func get(_ id: ID<HangarProject>, _ query: ListQuery<HangarProject>) async throws -> HangarProject {
    try await hangar.projects.get(id)
  }

  func curlList(_ query: ListQuery<HangarProject>) throws -> String {
    let call = try hangar.projects.calls.list(query)
    return CurlCommand.text(try hangar.request(of: call), body: call.body)
  }

  func curlGet(_ id: ID<HangarProject>, _ query: ListQuery<HangarProject>) throws -> String {
    let call = try hangar.projects.calls.get(id)
    return CurlCommand.text(try hangar.request(of: call), body: call.body)
  }
}
