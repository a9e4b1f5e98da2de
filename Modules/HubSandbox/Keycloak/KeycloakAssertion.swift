import HubCrypto
import HubJSON

/// A client's assertion (RFC 7523), taken apart and not yet believed.
struct KeycloakAssertion: Sendable {
  let algorithm: String
  let claims: JSONValue
  private let signed: [UInt8]
  private let signature: [UInt8]

  init(_ text: String, _ version: KeycloakVersion) throws(KeycloakFailure) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { throw .assertion("java.lang.IllegalArgumentException: Parsing error") }
    guard parts.allSatisfy({ $0.utf8.count != 1 }) else {
      throw .assertion(
        version.isStrict
          ? "java.lang.IllegalArgumentException: Input byte[] should at least have 2 bytes for base64 bytes"
          : "java.lang.RuntimeException: Illegal base64url string!")
    }
    guard let header = Self.object(parts[0]), let claims = Self.object(parts[1]) else {
      throw .assertion("java.lang.IllegalArgumentException: Parsing error")
    }
    algorithm = header["alg"]?.stringValue ?? ""
    self.claims = claims
    signed = Array("\(parts[0]).\(parts[1])".utf8)
    signature = parts.count == 3 ? Base64URL.decode(parts[2]) ?? [] : []
  }

  private static func object(_ part: Substring) -> JSONValue? {
    guard let bytes = Base64URL.decode(part), let value = try? JSONValue(parsing: bytes) else { return nil }
    return value.objectValue == nil ? nil : value
  }

  var subject: String? { claims["sub"]?.stringValue }
  var issuer: String? { claims["iss"]?.stringValue }
  var id: String? { claims["jti"]?.stringValue }
  var audiences: [String] {
    claims["aud"]?.stringValue.map { [$0] } ?? claims["aud"]?.arrayValue?.compactMap(\.stringValue) ?? []
  }

  /// A date in seconds since 1970; fractions are cut off, as Keycloak does.
  func date(_ name: String) -> Int64? { claims[name]?.doubleValue.map { Int64($0) } }

  func isSigned(with secret: String) -> Bool {
    let function: HashFunction
    switch algorithm {
    case "HS256": function = .sha256
    case "HS384": function = .sha384
    case "HS512": function = .sha512
    default: return false
    }
    return (try? HMAC.isValid(signature, for: signed, key: Array(secret.utf8), using: function)) ?? false
  }
}
