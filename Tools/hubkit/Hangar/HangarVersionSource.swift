import Hangar
import HubHTTP

/// The versions of a project for commands.
struct HangarVersionSource: RecordSource {
  let hangar: HangarClient
  let project: ID<HangarProject>

  static let table = HangarVersion.fieldTable
  static let embedding = Embedding(label: "include", isDefault: false)
  static let idHelp = "Its name."
  static let pagingSort: Sort<HangarVersion>? = nil
  static let usualLimit = 25

  func list(_ query: ListQuery<HangarVersion>) async throws -> Page<HangarVersion> {
    try await hangar.versions.list(of: project, where: query.filter, page: query.page)
  }

  func all(
    _ query: ListQuery<HangarVersion>, maximum: Int?, from start: PageCursor?
  ) -> PagedSequence<HangarVersion> {
    hangar.versions.all(of: project, where: query.filter, maximum: maximum, from: start)
  }

  func get(_ id: ID<HangarVersion>, _ query: ListQuery<HangarVersion>) async throws -> HangarVersion {
    try await hangar.versions.get(id, of: project)
  }

  func curlList(_ query: ListQuery<HangarVersion>) throws -> String {
    let call = try hangar.versions.calls.list(of: project, query)
    return CurlCommand.text(try hangar.request(of: call), body: call.body)
  }

  func curlGet(_ id: ID<HangarVersion>, _ query: ListQuery<HangarVersion>) throws -> String {
    let call = try hangar.versions.calls.get(id, of: project)
    return CurlCommand.text(try hangar.request(of: call), body: call.body)
  }
}
