import HubErrors
import HubHTTP
import HubJSON
import HubTransport

/// The calls of a resource, at the places that the server said (wire page, section 5.1).
struct ObjectCalls {
  let builder: HexoskinCallBuilder
  let schema: HexoskinSchema

  func list(_ query: [QueryItem]) -> Call<ObjectAnswer> {
    call(HexoskinEndpoints.resourceList, schema.listEndpoint, query: query)
  }

  /// A page at the place that another page named, its query included.
  func page(_ path: String) -> Call<ObjectAnswer> { call(HexoskinEndpoints.resourceList, path) }

  func get(_ uri: ObjectURI) -> Call<ObjectAnswer> { call(HexoskinEndpoints.resourceGet, uri.path) }

  func create(_ members: JSONObject) -> Call<ObjectAnswer> {
    call(HexoskinEndpoints.resourceCreate, schema.listEndpoint, body: .object(members))
  }

  func patch(_ objects: [JSONObject], deleting uris: [String]) -> Call<ObjectAnswer> {
    var members: JSONObject = ["objects": .array(objects.map(JSONValue.object))]
    if !uris.isEmpty { members["deleted_objects"] = .array(uris.map(JSONValue.string)) }
    return call(HexoskinEndpoints.resourcePatch, schema.listEndpoint, body: .object(members))
  }

  func replace(_ uri: String, _ members: JSONObject) -> Call<ObjectAnswer> {
    call(HexoskinEndpoints.resourceReplace, uri, body: .object(members))
  }

  func patch(_ uri: String, _ members: JSONObject) -> Call<ObjectAnswer> {
    call(HexoskinEndpoints.resourceUpdate, uri, body: .object(members))
  }

  func delete(_ uri: String) -> Call<ObjectAnswer> { call(HexoskinEndpoints.resourceDelete, uri) }

  /// The URI of an id.
  ///
  /// - Throws: `InvalidRequestError` for an id that would lead elsewhere.
  func uri(ofID id: String) throws(InvalidRequestError) -> ObjectURI {
    // The check of every path's arguments.
    _ = try PathTemplate(stringLiteral: "/{id}/").filled(["id": id])
    guard !ObjectURI.isReserved(id) else {
      throw InvalidRequestError(operation: schema.name, "'\(id)' is the id of no object: other documents are there")
    }
    let text = PercentEncoding.segment(id)
    return ObjectURI(resource: schema.name, id: text, path: schema.listEndpoint + text + "/")
  }

  private func call(
    _ endpoint: Endpoint, _ path: String, query: [QueryItem] = [], body: JSONValue? = nil
  ) -> Call<ObjectAnswer> {
    builder.call(HexoskinEndpoints.at(path, endpoint), query: query, body: body) {
      [paths = builder.paths] head, bytes in
      try ObjectAnswer(head, bytes, paths)
    }
  }
}
