import Hangar
import HubTesting

/// The token that a recorded request presents, as the server reads it (wire page, section 3.5): it deletes the names of
/// its two schemes wherever they stand, and takes what is left for the token.
struct HangarRecordedCredential {
  /// What stands before the token: one of the server's two schemes, or another that it takes for a part of the token.
  let scheme: String
  let token: String

  /// The credential of a request, nil when it has none.
  ///
  /// - Throws: `Unmakeable` for one that no client presents.
  init?(of exchange: RecordedExchange) throws {
    let fields = exchange.request.headerFields
    guard let field = fields[.authorization] else {
      // A credential in the field counts more than one in a cookie, whatever it is.
      let cookies = (HTTPField.Name("Cookie").map { fields[values: $0] } ?? []).joined(separator: ";")
      guard !cookies.contains("HangarAuth=") else { throw Unmakeable("a credential in a cookie") }
      return nil
    }
    guard let read = Self(field) else { throw Unmakeable("a malformed credential") }
    self = read
  }

  /// The credential in a value of `Authorization`, nil when there is none.
  init?(_ field: String) {
    let rest = field.replacing("HangarAuth", with: "").replacing("Bearer", with: "")
    let parts = rest.split(separator: " ").map(String.init)
    switch parts.count {
    case 1:
      let isBearer = field.hasPrefix("Bearer ") && !field.contains("HangarAuth")
      (scheme, token) = (isBearer ? "Bearer" : "HangarAuth", parts[0])
    case 2: (scheme, token) = (parts[0], parts[1])
    default: return nil
    }
  }

  /// By what two are compared.
  var comparable: String { "\(scheme) \(token)" }

  /// Whether it says of itself that it holds for a while yet.
  func isGood(at time: Timestamp) -> Bool {
    let expiry = RecordedAssertion(token)?.claims["exp"]?.intValue
    return expiry.map { $0 > time.seconds + 60 } ?? false
  }
}
