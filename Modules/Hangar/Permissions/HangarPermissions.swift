import HubErrors
public import HubTransport

/// What the caller may do: `hangar.permissions`.
///
/// Everywhere they are asked for with a key only; in a project or an organisation, current servers also answer callers
/// without a name. There, current servers tell what the user may do, even where its key may do less (wire page, section
/// 7.2).
public struct HangarPermissions: Sendable {
  /// The same calls as values.
  public let calls: HangarPermissionCalls

  let connection: HangarConnection

  init(_ connection: HangarConnection) {
    self.connection = connection
    calls = HangarPermissionCalls(builder: connection.builder)
  }

  /// Everything that the caller may do.
  ///
  /// - Parameters:
  ///   - scope: Where. Servers of the profile 2023.12 do not say whether they know the project.
  ///   - options: What this call does differently.
  /// - Returns: The permissions.
  /// - Throws: ``PermissionScopeNotFound`` when the server does not know the place; `HubAPIError` when it refuses, and the
  ///   other errors of `Pipeline.run`.
  public func get(
    in scope: PermissionScope = .global, options: RequestOptions = RequestOptions()
  ) async throws -> UserPermissions {
    let answer = try await connection.run(calls.get(in: scope), options)
    try check(answer.type, scope)
    return answer
  }

  /// Whether the caller has all of some permissions.
  ///
  /// - Parameters:
  ///   - permissions: The permissions; servers answer names that they do not know with 500.
  ///   - scope: Where.
  ///   - options: What this call does differently.
  /// - Returns: Whether it has all of them.
  /// - Throws: As ``get(in:options:)``.
  public func hasAll(
    _ permissions: [HangarPermission], in scope: PermissionScope = .global,
    options: RequestOptions = RequestOptions()
  ) async throws -> Bool {
    let answer = try await connection.run(calls.hasAll(permissions, in: scope), options)
    try check(answer.type, scope)
    return answer.result
  }

  /// Whether the caller has one of some permissions.
  ///
  /// - Parameters:
  ///   - permissions: The permissions; servers answer names that they do not know with 500.
  ///   - scope: Where.
  ///   - options: What this call does differently.
  /// - Returns: Whether it has at least one of them.
  /// - Throws: As ``get(in:options:)``.
  public func hasAny(
    _ permissions: [HangarPermission], in scope: PermissionScope = .global,
    options: RequestOptions = RequestOptions()
  ) async throws -> Bool {
    let answer = try await connection.run(calls.hasAny(permissions, in: scope), options)
    try check(answer.type, scope)
    return answer.result
  }

  private func check(_ answered: PermissionScopeKind, _ scope: PermissionScope) throws(PermissionScopeNotFound) {
    guard answered == scope.kind else { throw PermissionScopeNotFound(asked: scope, answered: answered) }
  }
}
