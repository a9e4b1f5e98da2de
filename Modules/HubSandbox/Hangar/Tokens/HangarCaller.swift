/// Who sent a request, by its token.
struct HangarCaller: Sendable {
  let user: HangarUser
  let key: HangarKey

  /// Whether the key is for a project; one without projects is for all.
  func isFor(_ project: HangarProject) -> Bool {
    key.projects.isEmpty || key.projects.contains { $0.lowercased() == project.slug.lowercased() }
  }
}
