import HubCrypto
import HubHTTP

/// Name and secret of a client in an `Authorization: Basic` field.
struct BasicCredentials: Sendable {
  let name: String
  let secret: String

  /// Reads what follows the scheme: base64 of two form-encoded texts with a colon between (RFC 6749, 2.3.1).
  init?(_ credentials: String) {
    guard let bytes = Base64.decode(credentials) else { return nil }
    let parts = String(decoding: bytes, as: UTF8.self).split(
      separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return nil }
    name = PercentEncoding.decode(parts[0])
    secret = PercentEncoding.decode(parts[1])
  }

  /// Reads an `Authorization` field.
  init?(field: String?) {
    guard let parts = field?.split(separator: " ", maxSplits: 1), parts.count == 2, parts[0].lowercased() == "basic"
    else { return nil }
    self.init(String(parts[1]))
  }
}
