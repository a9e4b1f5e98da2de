import HubHTTP
@_spi(Backend) public import HubTransport

/// What Hexoskin offers, as far as this module asks for it: the rows of the capability matrix, and what recorded requests
/// are routed by.
///
/// Paths are those of the newer generation of addresses; a client with another entry point has the same below it (wire
/// page, section 1).
public enum HexoskinEndpoints {
  /// Every operation of this module; paths with fixed names come before those with arguments.
  public static let all: [Endpoint] =
    authentication + [index, schema] + HexoskinRecord.endpoints + HexoskinRange.endpoints + HexoskinUser.endpoints
    + HexoskinAccount.endpoints
    + HexoskinDatatype.endpoints + HexoskinAnnotation.endpoints + resources

  /// The list of resources.
  static let index = endpoint("index", .get, "/api/")
  /// The schema of a resource.
  static let schema = endpoint("schema", .get, "/api/{resource}/schema/")

  /// What is asked of resources by name (wire page, section 5.1).
  static let resources = [
    resourceList, resourceGet, resourceCreate, resourceUpdate, resourceReplace, resourceDelete, resourcePatch,
  ]
  static let resourceList = endpoint("resources.list", .get, "/api/{resource}/")
  static let resourceGet = endpoint("resources.get", .get, "/api/{resource}/{id}/")
  static let resourceCreate = endpoint("resources.create", .post, "/api/{resource}/", success: .created)
  static let resourceUpdate = endpoint("resources.update", .patch, "/api/{resource}/{id}/", success: .accepted)
  static let resourceReplace = endpoint("resources.replace", .put, "/api/{resource}/{id}/")
  static let resourceDelete = endpoint("resources.delete", .delete, "/api/{resource}/{id}/", success: .noContent)
  static let resourcePatch = endpoint("resources.patch", .patch, "/api/{resource}/", success: .accepted)

  /// An operation at a path that the server gave, perhaps with a query.
  static func at(_ path: String, _ endpoint: Endpoint) -> Endpoint {
    endpoint.at(PathTemplate(verbatim: path))
  }

  static func endpoint(
    _ name: String, _ method: HTTPRequest.Method, _ path: String, success: HTTPResponse.Status = .ok
  ) -> Endpoint {
    Endpoint(name, service: "api", method, PathTemplate(stringLiteral: path), success: success)
  }
}
