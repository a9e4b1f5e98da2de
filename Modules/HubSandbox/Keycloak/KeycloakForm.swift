import HubHTTP

/// The parameters in the body of a request to Keycloak.
struct KeycloakForm: Sendable {
  private let items: [QueryItem]

  /// Reads a body; one that is no form has no parameters (observed).
  init(_ request: SandboxRequest) {
    guard let type = request.fields[.contentType].flatMap(MediaType.init) else {
      items = []
      return
    }
    switch type.essence {
    case "application/x-www-form-urlencoded":
      items = [QueryItem](queryString: String(decoding: request.body, as: UTF8.self))
    case "multipart/form-data":
      let body = type.parameters["boundary"].flatMap { MultipartBody(request.body, boundary: $0) }
      items = body?.parts.map { QueryItem($0.head.field, $0.text) } ?? []
    default: items = []
    }
  }

  subscript(name: String) -> String? { items.first { $0.name == name }?.value }

  var hasDuplicates: Bool { Set(items.map(\.name)).count < items.count }
}
