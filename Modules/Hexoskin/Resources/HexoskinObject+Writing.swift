import HubErrors
import HubJSON
public import HubTransport

extension HexoskinObject {
  /// Sends the object as it is now: all of its fields, with what was set (wire page, section 5.7).
  ///
  /// An object that is not loaded is loaded first, since the server replaces the whole. Where the server refuses, what was
  /// set stays to be sent again; ``discardChanges()`` takes it back. The answer overwrites everything, what was set
  /// meanwhile included.
  ///
  /// - Parameters:
  ///   - fields: What is set before.
  ///   - options: What this call does differently.
  /// - Throws: ``MethodNotAllowed`` before anything is set or sent, ``HexoskinError/deleted(uri:)``,
  ///   ``HexoskinError/noSuchField(name:resource:suggestion:)`` for a field that the resource does not have, which the server
  ///   would ignore; `InvalidRequestError` for a value that cannot be sent; `HubAPIError` when the server refuses, and the
  ///   other errors of `Pipeline.run`.
  public func update(_ fields: HexoskinParameters = [:], options: RequestOptions = RequestOptions()) async throws {
    try resource.schema.check(.put, .detail)
    guard let uri else { throw HexoskinError.noURI(resource: resource.name) }
    let rate = resource.space.connection.ticksPerSecond
    _ = try fields.members(ticksPerSecond: rate)
    let own = withState { state in
      if case .inherited = options.auth { RequestOptions(auth: state.auth) } else { options }
    }
    try await load(RequestOptions(auth: own.auth), unless: .listed, keepsChanges: true)
    let set = fields.parameters.map { (name: $0.name, field: changed($0.value, $0.name)) }
    let current = try withState { state in
      if state.isDeleted { throw HexoskinError.deleted(uri: uri) }
      if let name = (set.map(\.name) + state.changes.names).first(where: {
        resource.schema.fields[$0] == nil && state.fields[$0] == nil
      }) {
        throw noSuchField(name, among: state.fields.names)
      }
      for (name, field) in set { state.changes[name] = field }
      return state.current
    }
    var options = options
    options.auth = own.auth
    let call = resource.calls.replace(uri, try body(current, rate))
    let answer = try await resource.space.connection.run(call, options)
    if let members = answer.members {
      receive(
        resource.space.fields(of: members, by: resource.schema, auth: options.auth), .whole, auth: options.auth)
    } else {
      // Nothing but the status: the server has what was sent.
      receive(current, .whole, auth: options.auth)
    }
  }

  /// Deletes the object; whoever holds it finds it deleted, and the next one of its URI is another.
  ///
  /// - Parameter options: What this call does differently.
  /// - Throws: ``MethodNotAllowed`` before anything is sent, ``HexoskinError/deleted(uri:)`` when it was deleted before;
  ///   `HubAPIError` when the server refuses, and the other errors of `Pipeline.run`.
  public func delete(options: RequestOptions = RequestOptions()) async throws {
    try resource.schema.check(.delete, .detail)
    guard let uri else { throw HexoskinError.noURI(resource: resource.name) }
    var options = options
    try withState { state in
      if state.isDeleted { throw HexoskinError.deleted(uri: uri) }
      if case .inherited = options.auth { options.auth = state.auth }
    }
    _ = try await resource.space.connection.run(resource.calls.delete(uri), options)
    becomeDeleted()
  }

  private func body(_ fields: ObjectFields, _ rate: Int64) throws -> JSONObject {
    var members = JSONObject()
    for name in fields.names {
      switch fields[name] {
      case .value(let value): members[name] = try value.body(name, ticksPerSecond: rate)
      case .link(let uri): members[name] = .string(uri.path)
      case nil: break
      }
    }
    return members
  }
}
