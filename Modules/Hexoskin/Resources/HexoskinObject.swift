public import HubJSON
import HubTransport
import Synchronization

/// An object of a resource, the same one for everybody who gets it from a client: from a list, by its id, or through a link.
///
/// What is loaded is read at once, `range["name"]`; a field that is not there yet is fetched by `try await range.name`, once,
/// however many ask. Links lead on: `try await range.user.first_name.string`. What is set, `range["name"] = "run"`, is seen
/// by every holder at once and sent by ``update(_:options:)``; the server's next answer overwrites it.
///
/// What a resource offers can be read beside it: ``resource`` has its schema.
@dynamicMemberLookup
public final class HexoskinObject: Sendable {
  /// The URI relative to the server, which names the object; nil for what the server gave without one, which can be read
  /// only.
  public let uri: String?

  /// The resource that it belongs to.
  ///
  /// That is the one of its URI: the account is an object of `user` (wire page, section 6.5).
  public let resource: HexoskinResource

  private let state: Mutex<ObjectState>

  init(uri: String?, resource: HexoskinResource, fields: ObjectFields = ObjectFields(), auth: AuthorizationChoice) {
    self.uri = uri
    self.resource = resource
    var state = ObjectState(auth: auth)
    state.fields = fields
    self.state = Mutex(state)
  }

  /// Whether its fields are there, as lists have them; those of a link come when they are asked for.
  public var isLoaded: Bool { state.withLock { $0.extent >= .listed && !$0.isExpired && !$0.isDeleted } }

  /// Whether the client's own credentials stand for it, and not those of the call that it was met by.
  var isOwn: Bool { state.withLock { $0.isOwn } }

  /// Whether it was deleted through this client.
  public var isDeleted: Bool { state.withLock { $0.isDeleted } }

  /// Whether something was set that the server does not have.
  public var hasChanges: Bool { state.withLock { !$0.changes.names.isEmpty } }

  /// The names of the fields that are there, in the server's order.
  public var names: [String] { state.withLock { $0.isDeleted ? [] : $0.current.names } }

  /// A field that is there: what was set last, or what the server said; nil when it is not loaded or does not exist.
  ///
  /// Setting nil sets `null`. Where the schema says that one object is linked, a URI becomes the object.
  public subscript(name: String) -> HexoskinValue? {
    get {
      let (field, auth) = state.withLock { ($0.isDeleted ? nil : $0.field(name), $0.auth) }
      return field.map { value($0, auth) }
    }
    set {
      let field = changed(newValue ?? .null, name)
      state.withLock { if !$0.isDeleted { $0.changes[name] = field } }
    }
  }

  /// Takes back what was set and not sent.
  public func discardChanges() { state.withLock { $0.changes = ObjectFields() } }

  /// A field, which is loaded when it is not there; see ``value(of:)``.
  public subscript(dynamicMember name: String) -> HexoskinValue {
    get async throws { try await value(of: name) }
  }

  /// The fields that are there, objects as their URIs.
  public var json: JSONObject {
    let rate = resource.space.connection.ticksPerSecond
    let fields = state.withLock { $0.isDeleted ? ObjectFields() : $0.current }
    return JSONObject(
      fields.names.compactMap { name in
        switch fields[name] {
        case .value(let value): (key: name, value: (try? value.body(name, ticksPerSecond: rate)) ?? value.json)
        case .link(let uri): (key: name, value: .string(uri.path))
        case nil: nil
        }
      })
  }

  func withState<Result: Sendable>(_ body: (inout ObjectState) throws -> Result) rethrows -> Result {
    try state.withLock { try body(&$0) }
  }

  /// Takes over an answer.
  func receive(
    _ answer: ObjectFields, _ extent: ObjectState.Extent, auth: AuthorizationChoice, keepsChanges: Bool = false
  ) {
    state.withLock { $0.receive(answer, extent, auth, keepsChanges: keepsChanges) }
  }

  /// It is fetched again before anything is read, unless changes would be lost.
  func expire() { state.withLock { $0.isExpired = $0.changes.names.isEmpty } }

  /// It is there no more, for nobody.
  func becomeDeleted() {
    state.withLock { state in
      state.isDeleted = true
      state.fields = ObjectFields()
      state.changes = ObjectFields()
    }
    resource.space.store.remove(self)
  }

  func value(_ field: ObjectFields.Field, _ auth: AuthorizationChoice) -> HexoskinValue {
    switch field {
    case .value(let value): value
    case .link(let uri): resource.space.object(at: uri, auth: auth).map { .object($0) } ?? .string(uri.path)
    }
  }

  /// What is kept of a value that is set: links as such, ticks of instants.
  func changed(_ value: HexoskinValue, _ name: String) -> ObjectFields.Field {
    let space = resource.space
    switch value {
    case .object(let object): return object.uri.flatMap { space.place(of: $0) }.map { .link($0) } ?? .value(value)
    case .string(let text) where resource.schema.fields[name]?.relatedType == "to_one":
      return space.place(of: text).map { .link($0) } ?? .value(value)
    case .instant(let instant):
      return .value(.ticks(HexoTimestamp(instant, ticksPerSecond: space.connection.ticksPerSecond)))
    default: return .value(value)
    }
  }
}

extension HexoskinObject: Hashable {
  /// Whether both are the same object; those of one client are, where their URIs are equal.
  public static func == (left: HexoskinObject, right: HexoskinObject) -> Bool { left === right }

  /// Feeds the identity.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension HexoskinObject: TextOutputStreamable, CustomReflectable {
  /// Writes the fields that are there as compact JSON. There is no property `description`: some resources have a field of
  /// that name.
  public func write(to target: inout some TextOutputStream) {
    target.write(JSONValue.object(json).redacted().description)
  }

  /// The fields that are there.
  public var customMirror: Mirror { Mirror(self, children: ["uri": uri as Any, "json": json]) }
}
