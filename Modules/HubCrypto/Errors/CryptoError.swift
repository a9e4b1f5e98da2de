/// A cryptographic operation that could not be done. Contains no key material and nothing of the data worked on.
public struct CryptoError: Error, Sendable, Hashable {
  /// What was being done, such as "read an RSA private key".
  public let operation: String
  /// The kind of failure.
  public let reason: Reason
  /// What to do about it.
  public let advice: String
  /// What the platform's library says about it, where it says anything: one of its fixed texts.
  public let detail: String?

  init(_ operation: String, _ reason: Reason, advice: String, detail: String? = nil) {
    self.operation = operation
    self.reason = reason
    self.advice = advice
    self.detail = detail
  }
}

extension CryptoError: CustomStringConvertible {
  /// Operation, reason and advice in two sentences.
  public var description: String {
    let detail = detail.map { " (\($0))" } ?? ""
    return "Could not \(operation): \(reason.text)\(detail). \(advice)"
  }
}
