public import HubErrors
import HubHTTP
public import HubQuery
public import HubTransport

/// The calls of users, as values: they can be looked at and printed before they are made.
public struct HangarUserCalls: Sendable {
  let builder: HangarCallBuilder

  /// The call of the list of all users.
  public func list(_ query: ListQuery<HangarUser>) throws(InvalidRequestError) -> Call<Page<HangarUser>> {
    try builder.list(.users, query)
  }

  /// The call of the list of users with published projects.
  public func authors(_ query: ListQuery<HangarUser>) throws(InvalidRequestError) -> Call<Page<HangarUser>> {
    try builder.list(.authors, query)
  }

  /// The call of the list of the site's staff.
  public func staff(_ query: ListQuery<HangarUser>) throws(InvalidRequestError) -> Call<Page<HangarUser>> {
    try builder.list(.staff, query)
  }

  /// The call of one user.
  ///
  /// - Parameters:
  ///   - user: The user.
  ///   - isNumber: Whether the name is a number, which servers of the profile 2023.12 do not know.
  /// - Returns: The call.
  /// - Throws: `InvalidRequestError` for a text that is no name, and for a number where the profile knows none.
  public func get(_ user: ID<HangarUser>, isNumber: Bool = false) throws(InvalidRequestError) -> Call<HangarUser> {
    let endpoint = UserEndpoints.get
    if isNumber { try builder.needsCurrent(endpoint) }
    return builder.value(
      endpoint, arguments: try name(user, endpoint), query: isNumber ? [] : builder.namesOnly(user.rawValue))
  }

  /// The call of the projects that a user starred.
  public func starred(
    by user: ID<HangarUser>, _ query: ListQuery<CompactProject>
  ) throws(InvalidRequestError) -> Call<Page<CompactProject>> {
    try builder.list(.starred, arguments: ofList(user, UserEndpoints.starred), query)
  }

  /// The call of the projects that a user watches.
  public func watching(
    by user: ID<HangarUser>, _ query: ListQuery<CompactProject>
  ) throws(InvalidRequestError) -> Call<Page<CompactProject>> {
    try builder.list(.watching, arguments: ofList(user, UserEndpoints.watching), query)
  }

  /// The call of the projects that a user pinned.
  public func pinned(by user: ID<HangarUser>) throws(InvalidRequestError) -> Call<[CompactProject]> {
    let endpoint = UserEndpoints.pinned
    return builder.value(endpoint, arguments: try name(user, endpoint), query: builder.namesOnly(user.rawValue))
  }

  private func name(_ user: ID<HangarUser>, _ endpoint: Endpoint) throws(InvalidRequestError) -> [String: String] {
    ["user": try builder.argument(user.rawValue, "user", endpoint)]
  }

  private func ofList(_ user: ID<HangarUser>, _ endpoint: Endpoint) throws(InvalidRequestError) -> [String: String] {
    ["user": try builder.listArgument(user.rawValue, "user", endpoint)]
  }
}
