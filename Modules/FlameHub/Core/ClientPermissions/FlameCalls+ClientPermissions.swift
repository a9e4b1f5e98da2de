public import HubErrors
public import HubQuery
@_spi(Backend) public import HubTransport
import HubJSON

extension FlameCalls where Resource == Analysis {
  /// The call for what the client of an analysis may do; see `FlameRecords.clientPermissions(of:options:)`.
  public func clientPermissions(
    of analysis: ID<Analysis>
  ) throws(InvalidRequestError) -> Call<Page<ClientPermission>> {
    let endpoint = try offered(ClientPermissionEndpoints.list)
    return Call<ClientPermissionList>
      .json(endpoint, arguments: try arguments(analysis, endpoint), decoder: HubJSONDecoder())
      .map { Page(items: $0.data, meta: ResponseMeta($0.meta ?? JSONObject())) }
  }

  /// The call that lets the client of an analysis do more; see `FlameRecords.addClientPermission(_:to:options:)`.
  public func addClientPermission(
    _ permission: ID<FlamePermission>, to analysis: ID<Analysis>
  ) throws(InvalidRequestError) -> Call<ClientPermission> {
    let endpoint = try offered(ClientPermissionEndpoints.add)
    let body = Body.json(["permissionId": .string(try checked(permission, endpoint))])
    return Call<ClientPermissionAnswer>
      .json(endpoint, arguments: try arguments(analysis, endpoint), body: body, decoder: HubJSONDecoder())
      .map(\.data)
  }

  /// The call that lets the client of an analysis do less; see `FlameRecords.removeClientPermission(_:from:options:)`.
  public func removeClientPermission(
    _ permission: ID<FlamePermission>, from analysis: ID<Analysis>
  ) throws(InvalidRequestError) -> Call<ClientPermission> {
    let endpoint = try offered(ClientPermissionEndpoints.remove)
    var arguments = try arguments(analysis, endpoint)
    arguments["permissionId"] = try checked(permission, endpoint)
    return Call<ClientPermissionAnswer>.json(endpoint, arguments: arguments, decoder: HubJSONDecoder()).map(\.data)
  }

  /// The auth service takes names of permissions, and core does not.
  private func checked(
    _ permission: ID<FlamePermission>, _ endpoint: Endpoint
  ) throws(InvalidRequestError) -> String {
    guard FlameCollection.isUUID(permission.rawValue) else {
      throw InvalidRequestError(
        operation: endpoint.name,
        "'\(permission)' is no UUID; find the permission by its name with only(where: .name == …)")
    }
    return permission.rawValue
  }
}

private struct ClientPermissionList: Decodable, Sendable {
  var data: [ClientPermission]
  var meta: JSONObject?
}

private struct ClientPermissionAnswer: Decodable, Sendable {
  var data: ClientPermission
}
