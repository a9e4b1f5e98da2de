public import HubTransport

extension HexoskinClient {
  /// A resource by its name, whatever the server has.
  ///
  /// - Parameters:
  ///   - name: The name, such as `track`.
  ///   - options: What the calls do differently that ask what the server has, where it is not known yet.
  /// - Returns: The resource.
  /// - Throws: ``HexoskinError/unknownResource(name:suggestion:reason:)`` with the known name that is nearest; the errors of
  ///   ``resourceConfiguration(options:)``.
  public func resource(_ name: String, options: RequestOptions = RequestOptions()) async throws -> HexoskinResource {
    let space = try await space(options)
    return HexoskinResource(schema: try space.configuration.schema(name), space: space, holder: objects)
  }

  /// The object of a URI, of whatever resource; see ``HexoskinResource/get(_:forceRefresh:options:)-(String,_,_)``.
  ///
  /// - Parameters:
  ///   - uri: The URI, relative or absolute.
  ///   - forceRefresh: Whether the server is asked in any case.
  ///   - options: What this call does differently.
  /// - Returns: The object, loaded.
  /// - Throws: ``HexoskinError`` for a URI of another server or of no resource; `HTTPNotFound` for an object that is not
  ///   there, other `HubAPIError`s when the server refuses, and the other errors of `Pipeline.run`.
  @discardableResult
  public func object(
    from uri: String, forceRefresh: Bool = false, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinObject {
    let space = try await space(options)
    let place = try space.checkedURI(uri)
    guard let owner = space.resource(place.resource) else { throw HexoskinError.noOwner(uri: uri) }
    return try await owner.get(place.path, forceRefresh: forceRefresh, options: options)
  }

  /// Forgets when objects were loaded: whoever asks for one next gets it from the server. Those that somebody holds stay the
  /// same objects, and are fetched again when they are read, unless they have changes that were not sent.
  public func clearObjectCache() { objects.store.clear() }

  func space(_ options: RequestOptions) async throws -> HexoskinSpace {
    HexoskinSpace(
      connection: connection, store: objects.store, configuration: try await connection.configuration(options))
  }
}
