public import HubErrors
import HubHTTP
import HubQuery
public import HubTransport

/// The calls of the caller's permissions, as values: they can be looked at and printed before they are made.
public struct HangarPermissionCalls: Sendable {
  let builder: HangarCallBuilder

  /// The call of everything that the caller may do.
  public func get(in scope: PermissionScope = .global) throws(InvalidRequestError) -> Call<UserPermissions> {
    let endpoint = PermissionEndpoints.get
    return builder.value(endpoint, query: try place(scope, endpoint))
  }

  /// The call that asks whether the caller has all of some permissions.
  public func hasAll(
    _ permissions: [HangarPermission], in scope: PermissionScope = .global
  ) throws(InvalidRequestError) -> Call<PermissionCheck> {
    try check(permissions, scope, PermissionEndpoints.hasAll)
  }

  /// The call that asks whether the caller has one of some permissions.
  public func hasAny(
    _ permissions: [HangarPermission], in scope: PermissionScope = .global
  ) throws(InvalidRequestError) -> Call<PermissionCheck> {
    try check(permissions, scope, PermissionEndpoints.hasAny)
  }

  private func check(
    _ permissions: [HangarPermission], _ scope: PermissionScope, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> Call<PermissionCheck> {
    guard !permissions.isEmpty, permissions.allSatisfy({ !$0.rawValue.isEmpty }) else {
      throw InvalidRequestError(operation: endpoint.name, "name at least one permission")
    }
    return builder.value(
      endpoint,
      query: permissions.map { QueryItem("permissions", $0.rawValue) } + (try place(scope, endpoint)))
  }

  private func place(_ scope: PermissionScope, _ endpoint: Endpoint) throws(InvalidRequestError) -> [QueryItem] {
    let (name, value): (String, String)
    switch scope.place {
    case .everywhere: return []
    case .project(let slug): (name, value) = ("slug", slug.rawValue)
    case .organization(let text): (name, value) = ("organization", text)
    }
    // A blank name is read as none, and the answer would be for everywhere.
    guard !value.allSatisfy(\.isWhitespace) else {
      throw InvalidRequestError(operation: endpoint.name, "the name of the \(scope.kind.rawValue) is empty")
    }
    return [QueryItem(name, value)]
  }
}
