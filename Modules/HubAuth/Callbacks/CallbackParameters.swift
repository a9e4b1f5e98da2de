import HubCrypto
import HubHTTP

/// What a service added to a callback, decoded.
struct CallbackParameters {
  let items: [QueryItem]

  /// The only value under a name, nil when there is none.
  ///
  /// - Throws: ``AuthorizationCallbackError`` when there are several (RFC 6749, 3.1: no more than once).
  func single(_ name: String) throws(AuthorizationCallbackError) -> Secret? {
    let values = items.filter { $0.name == name }
    guard values.count <= 1 else { throw .duplicated(name) }
    return values.first.map { Secret($0.value) }
  }

  /// The only value under the first of the names that is there.
  func first(of names: String...) throws(AuthorizationCallbackError) -> Secret? {
    for name in names {
      if let value = try single(name) { return value }
    }
    return nil
  }

  func contains(_ name: String) -> Bool { items.contains { $0.name == name } }
}

extension Secret {
  /// Whether both are the same, in a time that does not tell where they differ.
  func isEqual(to other: Secret) -> Bool {
    ConstantTime.areEqual(Array(exposed.utf8), Array(other.exposed.utf8))
  }
}
