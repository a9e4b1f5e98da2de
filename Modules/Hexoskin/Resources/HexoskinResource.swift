import HubErrors
@_spi(Backend) public import HubTransport

/// A resource of the server by its name: its list and its objects.
///
/// ```swift
/// let ranges = try await hexo.resource("range")
/// let list = try await ranges.list(["user": 99])
/// ```
public struct HexoskinResource: Sendable {
  /// What the server says of it: methods, fields, conditions and orders.
  public let schema: HexoskinSchema

  let space: HexoskinSpace
  /// What keeps the objects' store in use; those of objects have none, since the store holds these.
  let holder: ObjectStoreHolder?

  /// The name, such as `range`.
  public var name: String { schema.name }

  var calls: ObjectCalls { ObjectCalls(builder: space.connection.builder, schema: schema) }

  /// A page of the list.
  ///
  /// - Parameters:
  ///   - parameters: Conditions with Django's look-ups, `order_by`, `limit` and `offset`; see ``HexoskinParameters``.
  ///     The server ignores names that are no fields of the resource (wire page, section 5.5).
  ///   - options: What this call does differently. Its credentials are those of further pages, too.
  /// - Returns: The list, which loads further pages into itself. A resource that answers with one object gives a list of
  ///   it.
  /// - Throws: ``MethodNotAllowed`` for a resource without a list, `InvalidRequestError` for parameters that cannot be
  ///   sent, ``HexoskinError/notAList(resource:)`` for data, which ``HexoskinClient/data`` reads; `HubAPIError` when the
  ///   server refuses, and the other errors of `Pipeline.run`.
  public func list(
    _ parameters: HexoskinParameters = [:], options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinList {
    try schema.check(.get, .list)
    let call = calls.list(try parameters.queryItems(ticksPerSecond: space.connection.ticksPerSecond))
    return HexoskinList(try await page(call, options), of: self, auth: options.auth)
  }

  /// An object by its number; see ``get(_:forceRefresh:options:)-(String,_,_)``.
  @discardableResult
  public func get(
    _ id: Int, forceRefresh: Bool = false, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinObject {
    try await get(String(id), forceRefresh: forceRefresh, options: options)
  }

  /// An object by its id or URI.
  ///
  /// What was loaded within the last hour comes without a request, changes that were not sent included. A call with
  /// credentials of its own always asks: others may see something else.
  ///
  /// - Parameters:
  ///   - id: The id, or a URI, relative or absolute; that of another resource leads to its own.
  ///   - forceRefresh: Whether the server is asked in any case. Its answer overwrites changes that were not sent.
  ///   - options: What this call does differently.
  /// - Returns: The object, the same for everybody who gets it from this client.
  /// - Throws: ``MethodNotAllowed`` for a resource whose objects cannot be had, ``HexoskinError`` for a URI of another
  ///   server or of no resource; `HTTPNotFound` for an object that is not there, or that the caller may not see, other
  ///   `HubAPIError`s when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func get(
    _ id: String, forceRefresh: Bool = false, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinObject {
    guard id.utf8.contains(UInt8(ascii: "/")) else {
      try schema.check(.get, .detail)
      return try await get(calls.uri(ofID: id), forceRefresh, options)
    }
    let uri = try space.checkedURI(id)
    guard let owner = space.resource(uri.resource) else { throw HexoskinError.noOwner(uri: id) }
    try owner.schema.check(.get, .detail)
    return try await owner.get(uri, forceRefresh, options)
  }

  /// Creates an object.
  ///
  /// - Parameters:
  ///   - fields: Its fields; objects among them are sent as their URIs, instants as ticks.
  ///   - options: What this call does differently.
  /// - Returns: The object, or its URI where the resource answers with no more; ``get(_:forceRefresh:options:)-(String,_,_)``
  ///   loads it.
  /// - Throws: ``MethodNotAllowed`` before anything is sent, `InvalidRequestError` for fields that cannot be sent;
  ///   `HTTPBadRequest` for fields that the server does not accept, and the other errors of `Pipeline.run`.
  @discardableResult
  public func create(
    _ fields: HexoskinParameters, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinCreated<HexoskinObject> {
    try schema.check(.post, .list)
    let answer = try await space.connection.run(calls.create(try body(fields)), options)
    if let members = answer.members {
      return .object(space.receive(members, by: self, .whole, auth: options.auth))
    }
    guard let location = answer.location else { throw HexoskinError.noURI(resource: name) }
    return .uri(space.place(atPath: location)?.path ?? location)
  }

  /// Creates, changes and deletes several objects at once: all of it, or nothing (wire page, section 5.7).
  ///
  /// - Parameters:
  ///   - objects: The fields of each; one with a `resource_uri` is changed, another is created.
  ///   - deleting: What is deleted: objects or URIs.
  ///   - options: What this call does differently.
  /// - Returns: The objects that the server answered with; none where the resource answers with nothing.
  /// - Throws: ``MethodNotAllowed`` before anything is sent, `InvalidRequestError` for fields that cannot be sent;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func patch(
    _ objects: [HexoskinParameters], deleting: [any HexoskinReference] = [], options: RequestOptions = RequestOptions()
  ) async throws -> [HexoskinObject] {
    try schema.check(.patch, .list)
    let uris = try deleting.map { try deletable($0) }
    let call = calls.patch(try objects.map(body), deleting: uris.map(\.path))
    let answer = try await space.connection.run(call, options)
    for uri in uris { space.object(at: uri, auth: options.auth)?.becomeDeleted() }
    return (answer.members?["objects"]?.arrayValue ?? []).compactMap(\.objectValue).map {
      space.receive($0, by: self, .whole, auth: options.auth)
    }
  }

  private func body(_ fields: HexoskinParameters) throws -> JSONObject {
    try fields.members(ticksPerSecond: space.connection.ticksPerSecond)
  }

  private func deletable(_ reference: any HexoskinReference) throws -> ObjectURI {
    guard let text = reference.hexoskinValue.string else {
      throw InvalidRequestError("what is deleted is named by its URI, or by an object that has one")
    }
    return try space.checkedURI(text)
  }

  func page(_ call: Call<ObjectAnswer>, _ options: RequestOptions) async throws -> ObjectPage {
    let answer = try await space.connection.run(call, options)
    guard let page = ObjectPage(answer) else { throw HexoskinError.notAList(resource: name) }
    return page
  }

  private func get(
    _ uri: ObjectURI, _ forceRefresh: Bool, _ options: RequestOptions
  ) async throws -> HexoskinObject {
    guard !forceRefresh, case .inherited = options.auth else { return try await fetch(uri, options) }
    if let object = space.store.fresh(uri.path), object.isOwn {
      // Parts that stood within another object are enough, as for the official client: what they lack is loaded when it is
      // read.
      try await object.load(options, unless: .nested)
      return object
    }
    return try await space.store.loads.value(space.store.view(uri.path)) {
      // Whoever asked at the same time may have it.
      if let object = space.store.fresh(uri.path), object.isOwn, object.isLoaded { return object }
      return try await fetch(uri, options)
    }
  }

  private func fetch(_ uri: ObjectURI, _ options: RequestOptions) async throws -> HexoskinObject {
    let answer = try await space.connection.run(calls.get(uri), options)
    guard let members = answer.members else { throw HexoskinError.noURI(resource: name) }
    return space.receive(members, by: self, .whole, auth: options.auth)
  }
}

extension HexoskinResource: Hashable {
  /// Whether both are the same resource of the same server, described in the same way.
  public static func == (left: HexoskinResource, right: HexoskinResource) -> Bool {
    left.space.store === right.space.store && left.schema == right.schema
  }

  /// Feeds the name.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension HexoskinResource: CustomStringConvertible, CustomReflectable {
  /// What the server says of it.
  public var description: String { schema.description }

  /// The schema alone.
  public var customMirror: Mirror { Mirror(self, children: ["schema": schema]) }
}
