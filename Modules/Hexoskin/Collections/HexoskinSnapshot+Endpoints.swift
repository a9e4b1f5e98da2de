import HubHTTP
import HubTransport

extension HexoskinSnapshot {
  static var listEndpoint: Endpoint { endpoint("list", .get, "\(resourceName)/") }
  static var getEndpoint: Endpoint { endpoint("get", .get, "\(resourceName)/{id}/") }
  static var createEndpoint: Endpoint { endpoint("create", .post, "\(resourceName)/", success: .created) }
  static var updateEndpoint: Endpoint {
    endpoint("update", .patch, "\(writtenResourceName)/{id}/", success: .accepted)
  }
  static var replaceEndpoint: Endpoint { endpoint("replace", .put, "\(writtenResourceName)/{id}/") }
  static var deleteEndpoint: Endpoint { endpoint("delete", .delete, "\(resourceName)/{id}/", success: .noContent) }

  /// What the server offers for this kind of object.
  static var endpoints: [Endpoint] {
    var endpoints = [listEndpoint, getEndpoint]
    if self is any CreatableSnapshot.Type { endpoints.append(createEndpoint) }
    if self is any UpdatableSnapshot.Type { endpoints += [updateEndpoint, replaceEndpoint] }
    if self is any DeletableSnapshot.Type { endpoints.append(deleteEndpoint) }
    return endpoints
  }

  private static func endpoint(
    _ verb: String, _ method: HTTPRequest.Method, _ path: String, success: HTTPResponse.Status = .ok
  ) -> Endpoint {
    HexoskinEndpoints.endpoint("\(collectionName).\(verb)", method, "/api/\(path)", success: success)
  }
}
