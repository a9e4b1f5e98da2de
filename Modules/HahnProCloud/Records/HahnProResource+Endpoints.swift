import HubHTTP
import HubTransport

extension HahnProResource {
  static var listEndpoint: Endpoint { endpoint("list", .get, "") }
  static var getEndpoint: Endpoint { endpoint("get", .get, "/{id}") }
  static var addEndpoint: Endpoint { endpoint("add", .post, "", success: .created) }
  static var addManyEndpoint: Endpoint { endpoint("addMany", .post, "/many", success: .created) }
  static var updateEndpoint: Endpoint { endpoint("update", .put, "/{id}") }

  /// Deleting what is in the trash already removes it for good, so that it is not repeated lightly.
  static var deleteEndpoint: Endpoint {
    endpoint("delete", .delete, "/{id}", repeatability: .onlyIfNotProcessed)
  }

  static var trashEndpoint: Endpoint { endpoint("trash", .get, "/trash") }
  static var restoreEndpoint: Endpoint { endpoint("restore", .put, "/trash/restore/{id}") }
  static var restoreAllEndpoint: Endpoint { endpoint("restoreAll", .put, "/trash/restore") }
  static var emptyTrashEndpoint: Endpoint { endpoint("emptyTrash", .delete, "/trash/clean") }

  /// What the services offer for every kind of record (wire page, sections 4.1 and 4.7);
  /// fixed names come before ids.
  static var endpoints: [Endpoint] {
    [
      listEndpoint, trashEndpoint, addManyEndpoint, getEndpoint, addEndpoint, updateEndpoint, deleteEndpoint,
      restoreEndpoint, restoreAllEndpoint, emptyTrashEndpoint,
    ]
  }

  static func endpoint(
    _ verb: String, _ method: HTTPRequest.Method, _ path: String, success: HTTPResponse.Status = .ok,
    repeatability: Endpoint.Repeatability? = nil
  ) -> Endpoint {
    Endpoint(
      "\(collection.name).\(verb)", service: "api", method, PathTemplate(stringLiteral: collection.path + path),
      success: success, repeatability: repeatability)
  }
}
