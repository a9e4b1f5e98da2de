import HubErrors
import HubQuery
import HubTransport

extension FlameResource {
  static var listEndpoint: Endpoint { endpoint("list", .get, "") }
  static var getEndpoint: Endpoint { endpoint("get", .get, "/{id}") }
  static var createEndpoint: Endpoint { endpoint("create", .post, "", success: .created, with: .creatable) }
  static var updateEndpoint: Endpoint { endpoint("update", .post, "/{id}", success: .accepted, with: .updatable) }
  static var deleteEndpoint: Endpoint { endpoint("delete", .delete, "/{id}", success: .accepted) }

  /// What the Hub offers for this kind of record.
  static var endpoints: [Endpoint] {
    var endpoints = [listEndpoint, getEndpoint]
    if self is any CreatableResource.Type { endpoints.append(createEndpoint) }
    if self is any UpdatableResource.Type { endpoints.append(updateEndpoint) }
    if self is any DeletableResource.Type { endpoints.append(deleteEndpoint) }
    return endpoints
  }

  private static func endpoint(
    _ verb: String, _ method: HTTPRequest.Method, _ path: String, success: HTTPResponse.Status = .ok,
    with trait: FieldDescription.Traits = []
  ) -> Endpoint {
    let service = collection.service.rawValue
    return Endpoint(
      "\(service).\(collection.operationName).\(verb)", service: service, method,
      PathTemplate(stringLiteral: "/\(collection.name)\(path)"), success: success, generations: generations(with: trait)
    )
  }

  /// The generations that keep such records, and have a field of the trait; nil for all.
  private static func generations(with trait: FieldDescription.Traits) -> Set<ServerGeneration>? {
    let having = ServerGeneration.flame.filter { generation in
      (collection.generations?.contains(generation) ?? true)
        && (trait.isEmpty || rows.contains { $0.traits(of: generation).isSuperset(of: trait) })
    }
    return having.count == ServerGeneration.flame.count ? nil : Set(having)
  }
}
