import HubErrors
import HubTransport

extension HexoskinResource {
  /// Changes some fields of an object, which is not loaded for that; the others stay (PATCH; wire page, section 5.7).
  ///
  /// - Parameters:
  ///   - object: The object, by its id, its URI or itself.
  ///   - fields: What is changed.
  ///   - options: What this call does differently.
  /// - Returns: The object as the server answered with it; where it answers with nothing, the object is fetched when it is
  ///   read.
  /// - Throws: ``MethodNotAllowed`` before anything is sent, `InvalidRequestError` for fields that cannot be sent,
  ///   ``HexoskinError`` for a URI of another resource; `HubAPIError` when the server refuses, and the other errors of
  ///   `Pipeline.run`.
  @discardableResult
  public func patch(
    _ object: some HexoskinReference, _ fields: HexoskinParameters, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinObject {
    try schema.check(.patch, .detail)
    return try await change(object, fields, options, calls.patch)
  }

  /// Puts fields in the place of those of an object, which is not loaded for that (PUT). What is not given keeps its value on
  /// Tastypie's servers, yet is asked for where it must be there (wire page, section 5.7).
  ///
  /// - Parameters:
  ///   - object: The object, by its id, its URI or itself.
  ///   - fields: Its fields.
  ///   - options: What this call does differently.
  /// - Returns: As ``patch(_:_:options:)``.
  /// - Throws: As ``patch(_:_:options:)``.
  @discardableResult
  public func replace(
    _ object: some HexoskinReference, _ fields: HexoskinParameters, options: RequestOptions = RequestOptions()
  ) async throws -> HexoskinObject {
    try schema.check(.put, .detail)
    return try await change(object, fields, options, calls.replace)
  }

  private func change(
    _ reference: some HexoskinReference, _ fields: HexoskinParameters, _ options: RequestOptions,
    _ call: (String, JSONObject) -> Call<ObjectAnswer>
  ) async throws -> HexoskinObject {
    let members = try fields.members(ticksPerSecond: space.connection.ticksPerSecond)
    let place = try place(of: reference)
    let answer = try await space.connection.run(call(place.path, members), options)
    if let members = answer.members { return space.receive(members, by: self, .whole, auth: options.auth) }
    guard let object = space.object(at: place, auth: options.auth) else { throw HexoskinError.noURI(resource: name) }
    object.expire()
    return object
  }

  private func place(of reference: some HexoskinReference) throws -> ObjectURI {
    let value = reference.hexoskinValue
    guard let text = value.string ?? value.int.map({ "\($0)" }) else {
      throw InvalidRequestError("what is changed is named by its id, its URI, or by an object that has one")
    }
    guard text.utf8.contains(UInt8(ascii: "/")) else { return try calls.uri(ofID: text) }
    let place = try space.checkedURI(text)
    guard place.resource == name else {
      throw HexoskinError.otherResource(uri: text, owner: place.resource, wanted: name)
    }
    return place
  }
}
