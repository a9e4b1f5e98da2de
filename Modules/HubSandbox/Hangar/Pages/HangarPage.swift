/// A page of a project.
struct HangarPage: Sendable {
  /// Where it is: empty for the main page, `docs/setup` for one below another.
  let path: String
  let slug: String
  var content: String
}
