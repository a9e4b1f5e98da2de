// Pages of projects (wire page, 7.5).
extension HangarState {
  /// The content of a page. The older server's author-qualified routes never worked.
  func page(_ call: HangarCall, at path: String) throws(HangarFailure) -> String {
    if call.match.isAlias, !isCurrent { throw .generic(500) }
    let project = isCurrent ? try visibleProject(call, variable: "project") : self.project(named: call.match["slug"])
    if let caller = call.caller, !permissions(of: caller).contains(.viewPublicInfo) { throw .notFound }
    let place = Self.place(path)
    guard let project, let page = project.pages.first(where: { $0.path.lowercased() == place || $0.isMain(place) })
    else { throw .api(404, "Page not found") }
    return page.content
  }

  /// A path without one slash on either side, in lower case.
  private static func place(_ path: String) -> String {
    var path = path[...]
    if path.first == "/" { path = path.dropFirst() }
    if path.last == "/" { path = path.dropLast() }
    return path.lowercased()
  }
}

extension HangarPage {
  fileprivate func isMain(_ place: String) -> Bool { path.isEmpty && slug.lowercased() == place }
}
