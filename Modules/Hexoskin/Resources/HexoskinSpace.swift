import HubErrors
import HubHTTP
import HubJSON
import HubTransport

/// What objects live in: the way to the server, what it said of its resources, and the store in which they find one
/// another.
final class HexoskinSpace: Sendable {
  let connection: HexoskinConnection
  let store: HexoskinObjectStore
  let configuration: HexoskinConfiguration
  /// The names of the resources by the paths of their lists, without the generation of addresses.
  private let names: [String: String]

  init(connection: HexoskinConnection, store: HexoskinObjectStore, configuration: HexoskinConfiguration) {
    self.connection = connection
    self.store = store
    self.configuration = configuration
    names = Dictionary(
      configuration.schemas.map { (Self.plain($0.value.listEndpoint), $0.key) }, uniquingKeysWith: min)
  }

  /// The resource of a name, nil when the server has none.
  func resource(_ name: String) -> HexoskinResource? {
    configuration[name].map { HexoskinResource(schema: $0, space: self, holder: nil) }
  }

  /// Whose object a URI is and where it is asked for; nil when it is the object of no resource.
  ///
  /// Relative and absolute URIs and those of the other generation of addresses name the same object (wire page, section 1).
  func place(of text: String) -> ObjectURI? {
    guard let path = try? connection.paths.path(of: text) else { return nil }
    return place(atPath: path)
  }

  /// The same of a path below the server.
  func place(atPath path: String) -> ObjectURI? {
    guard !path.utf8.contains(UInt8(ascii: "?")), !path.utf8.contains(UInt8(ascii: "#")) else { return nil }
    let trimmed = path.hasSuffix("/") ? path.dropLast() : path[...]
    guard let slash = trimmed.lastIndex(of: "/") else { return nil }
    let id = String(trimmed[trimmed.index(after: slash)...])
    let decoded = PercentEncoding.decode(id)
    guard !["", ".", ".."].contains(decoded), !ObjectURI.isReserved(decoded),
      let name = names[Self.plain(String(trimmed[...slash]))], let schema = configuration[name]
    else { return nil }
    return ObjectURI(resource: name, id: id, path: schema.listEndpoint + id + "/")
  }

  /// The object of a URI: the one that is there, or a new one that loads itself when it is read.
  func object(at uri: ObjectURI, auth: AuthorizationChoice) -> HexoskinObject? {
    guard let resource = resource(uri.resource) else { return nil }
    return store.object(uri.path) {
      var fields = ObjectFields()
      fields["resource_uri"] = .value(.string(uri.path))
      // Ids of most resources are numbers; the official client keeps the text.
      fields["id"] = .value(Int64(uri.id).map { .int($0) } ?? .string(PercentEncoding.decode(uri.id)))
      return HexoskinObject(uri: uri.path, resource: resource, fields: fields, auth: auth)
    }
  }

  /// The object that an answer describes, with what it says taken over.
  func receive(
    _ members: JSONObject, by resource: HexoskinResource, _ extent: ObjectState.Extent, auth: AuthorizationChoice
  ) -> HexoskinObject {
    let answer = fields(of: members, by: resource.schema, auth: auth)
    guard let uri = members["resource_uri"]?.stringValue.flatMap({ place(of: $0) }),
      let object = object(at: uri, auth: auth)
    else {
      let object = HexoskinObject(uri: nil, resource: resource, auth: auth)
      object.receive(answer, .whole, auth: auth)
      return object
    }
    // What stands within another object may be all of it.
    let isAll = extent == .nested && object.resource.schema.fields.keys.allSatisfy { members[$0] != nil }
    object.receive(answer, isAll ? .listed : extent, auth: auth)
    return object
  }

  /// The fields of an answer: where the schema says that one object is linked, the object itself or its URI becomes a link
  /// (wire page, section 6.4). What belongs to none of the server's resources stays as it is.
  func fields(of members: JSONObject, by schema: HexoskinSchema, auth: AuthorizationChoice) -> ObjectFields {
    var fields = ObjectFields()
    for (name, value) in members {
      let isLink = schema.fields[name]?.relatedType == "to_one"
      fields[name] = (isLink ? link(value, auth: auth) : nil) ?? .value(HexoskinValue(value))
    }
    return fields
  }

  private func link(_ value: JSONValue, auth: AuthorizationChoice) -> ObjectFields.Field? {
    switch value {
    case .string(let text): return place(of: text).map { .link($0) }
    case .object(let members):
      guard let uri = members["resource_uri"]?.stringValue.flatMap({ place(of: $0) }),
        let owner = resource(uri.resource)
      else {
        return nil
      }
      _ = receive(members, by: owner, .nested, auth: auth)
      return .link(uri)
    default: return nil
    }
  }

  /// A path without the generation of addresses.
  private static func plain(_ path: String) -> String {
    for generation in ["/api/v1/", "/api/"] where path.hasPrefix(generation) {
      return String(path.dropFirst(generation.count - 1))
    }
    return path
  }
}
