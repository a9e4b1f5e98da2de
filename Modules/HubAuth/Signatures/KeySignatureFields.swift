public import HubHTTP

/// The names of the header fields of a ``KeySignature``, which each service chooses for itself.
public struct KeySignatureFields: Hashable, Sendable {
  /// The field with the API key.
  public var key: HTTPField.Name

  /// The field with the time in seconds since 1970.
  public var timestamp: HTTPField.Name

  /// The field with the signature.
  public var signature: HTTPField.Name

  /// Names.
  public init(key: HTTPField.Name, timestamp: HTTPField.Name, signature: HTTPField.Name) {
    self.key = key
    self.timestamp = timestamp
    self.signature = signature
  }
}
