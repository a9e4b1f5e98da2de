import HubCrypto
import HubJSON

/// An answer of Keycloak without what is another value every time; tokens are replaced by what they say.
enum KeycloakShape {
  /// Where two shapes are not alike.
  static func differences(_ theirs: JSONValue?, _ ours: JSONValue?, at path: String = "body") -> [String] {
    if theirs == ours { return [] }
    if let theirs = theirs?.objectValue, let ours = ours?.objectValue {
      return Set(theirs.keys + ours.keys).sorted().flatMap { differences(theirs[$0], ours[$0], at: "\(path).\($0)") }
    }
    if let theirs = theirs?.arrayValue, let ours = ours?.arrayValue, theirs.count == ours.count {
      return zip(theirs, ours).enumerated().flatMap { differences($1.0, $1.1, at: "\(path).\($0)") }
    }
    return ["\(path): \(theirs?.description ?? "nothing"), not \(ours?.description ?? "nothing")"]
  }

  static func of(_ value: JSONValue) -> JSONValue {
    if let elements = value.arrayValue {
      // Keycloak's own order varies.
      return .array(elements.map(of).sorted { $0.description < $1.description })
    }
    guard let members = value.objectValue else { return value }
    var shape: JSONObject = [:]
    for (name, member) in members.sorted(by: { $0.key < $1.key }) { shape[name] = of(member, named: name) }
    return .object(shape)
  }

  private static func of(_ member: JSONValue, named name: String) -> JSONValue {
    switch name {
    case "access_token", "id_token":
      let parts = (member.stringValue ?? "").split(separator: ".")
      return .array(
        parts.prefix(2).map { part in
          guard let bytes = Base64URL.decode(part), let value = try? JSONValue(parsing: bytes) else { return .null }
          return of(value)
        })
    case "scope":
      return .array((member.stringValue ?? "").split(separator: " ").sorted().map { .string(String($0)) })
    case "jti": return .string((member.stringValue ?? "").contains(":") ? "prefixed" : "plain")
    case "exp", "iat": return .string(name)
    // A second may pass between issuing and answering.
    case "expires_in": return .number(JSONNumber((member.intValue ?? 0) + (member.intValue ?? 0) % 2))
    case "kid", "n", "x5t", "x5t#S256", "at_hash", "public_key":
      return .number(JSONNumber(member.stringValue?.utf8.count ?? 0))
    case "x5c": return .number(JSONNumber(member.arrayValue?.count ?? 0))
    case "sub": return .string("sub")
    default: return of(member)
    }
  }
}
