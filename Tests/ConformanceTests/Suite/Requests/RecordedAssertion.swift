#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import HubJSON

/// What an assertion says by which a client proves itself (RFC 7523, section 3).
struct RecordedAssertion {
  let algorithm: String?
  let claims: JSONObject

  /// The assertion in a text, nil when it is no JSON Web Token.
  init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, let header = Self.object(parts[0]), let claims = Self.object(parts[1]) else { return nil }
    algorithm = header["alg"]?.stringValue
    self.claims = claims
  }

  /// How long it is good for, in seconds to the millisecond.
  var life: Double? {
    guard let issued = claims["iat"]?.doubleValue, let expiry = claims["exp"]?.doubleValue else { return nil }
    return ((expiry - issued) * 1000).rounded() / 1000
  }

  /// Everything by which two are compared: algorithm, issuer, subject, audience and life.
  var comparable: String {
    let parts = ["iss", "sub", "aud"].map { "\($0) \(claims[$0]?.description ?? "-")" }
    return (["alg \(algorithm ?? "-")"] + parts + ["life \(life.map { "\($0)" } ?? "-")"]).joined(separator: ", ")
  }

  private static func object(_ part: Substring) -> JSONObject? {
    let padding = String(repeating: "=", count: (4 - part.utf8.count % 4) % 4)
    let text = String(part).replacing("-", with: "+").replacing("_", with: "/") + padding
    return Data(base64Encoded: text).flatMap { try? JSONValue(parsing: Array($0)) }?.objectValue
  }
}
