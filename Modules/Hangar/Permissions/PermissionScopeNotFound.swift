/// The server does not know the place that permissions were asked for in, and answered for another: an answer about it
/// would be wrong (wire page, section 7.2).
public struct PermissionScopeNotFound: Error, Hashable, CustomStringConvertible {
  /// The place that was asked for.
  public var asked: PermissionScope

  /// The kind of place that the answer is for.
  public var answered: PermissionScopeKind

  /// What happened and what to do.
  public var description: String {
    let place =
      switch asked.place {
      case .everywhere: "everywhere"
      case .project(let slug): "project '\(slug)'"
      case .organization(let name): "organization '\(name)'"
      }
    return "the server does not know \(place) and answered with the permissions of another scope "
      + "(\(answered.rawValue)); check the name, of organizations also its capital letters"
  }
}
