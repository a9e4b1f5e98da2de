import HubCrypto
import HubHTTP

/// The signature by an application's key and secret that goes with Basic credentials (wire page, 3.2).
struct KeySignature: Sendable {
  /// The public key.
  let key: String
  /// Seconds since 1970 as decimal digits.
  let timestamp: String
  /// Hexadecimal digits.
  let signature: String

  /// Whether a request has any of the fields.
  static func isPresent(in fields: HTTPFields) -> Bool {
    [HTTPField.Name.hexoAPIKey, .hexoTimestamp, .hexoAPISignature].contains(where: fields.contains)
  }

  /// Reads the three fields, nil unless all are there.
  init?(_ fields: HTTPFields) {
    guard let key = fields[.hexoAPIKey], let timestamp = fields[.hexoTimestamp],
      let signature = fields[.hexoAPISignature]
    else { return nil }
    self.key = key
    self.timestamp = timestamp
    self.signature = signature
  }

  /// Checks the signature: a plain hash of secret, time and URL.
  ///
  /// - Parameters:
  ///   - url: The whole URL as it was sent.
  ///   - secret: The application's secret.
  ///   - now: Seconds since 1970.
  ///   - skew: How many seconds the time may be off, nil for any.
  /// - Returns: Whether it is right.
  func isValid(for url: String, secret: String, now: Int64, skew: Int64?) -> Bool {
    guard let time = Int64(timestamp),
      skew.map({ abs(now.subtractingReportingOverflow(time).partialValue) <= $0 }) ?? true,
      let digest = try? HashFunction.sha1.digest(of: Array("\(secret)\(timestamp)\(url)".utf8))
    else { return false }
    return ConstantTime.areEqual(Array(Hex.encode(digest).utf8), Array(signature.utf8))
  }
}
