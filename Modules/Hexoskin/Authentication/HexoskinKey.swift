import HubAuth
import HubCrypto
import HubErrors
@_spi(Backend) import HubHTTP
import HubTransport

/// An API key, and the signature that it puts on requests (wire page, section 3.2).
struct HexoskinKey: Sendable {
  let key: String
  let secret: Secret
  let clock: any HubClock

  init(_ key: String, _ secret: Secret, clock: any HubClock) throws(ConfigurationError) {
    guard !key.isEmpty, key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
      throw ConfigurationError("apiKey", "is empty, or holds a blank or another character that no key has; trim it")
    }
    guard !secret.isEmpty else { throw ConfigurationError("apiSecret", "is empty") }
    self.key = key
    self.secret = secret
    self.clock = clock
  }

  /// The request with its signature: the secret, the time and the address as it is sent.
  func signed(_ request: HTTPRequest) throws -> HTTPRequest {
    let time = "\(clock.timestamp.seconds)"
    var request = request
    request.headerFields[.hexoTimestamp] = time
    request.headerFields[.hexoAPIKey] = key
    request.headerFields[.hexoAPISignature] = Hex.encode(
      try HashFunction.sha1.digest(of: Array("\(secret.exposed)\(time)\(request.url)".utf8)))
    return request
  }
}

extension HTTPField.Name {
  /// `X-HEXOTIMESTAMP`
  static let hexoTimestamp = HTTPField.Name(constant: "X-HEXOTIMESTAMP")
  /// `X-HEXOAPIKEY`
  static let hexoAPIKey = HTTPField.Name(constant: "X-HEXOAPIKEY")
  /// `X-HEXOAPISIGNATURE`
  static let hexoAPISignature = HTTPField.Name(constant: "X-HEXOAPISIGNATURE")
}
