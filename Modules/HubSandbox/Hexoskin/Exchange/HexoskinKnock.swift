import HubJSON

/// A request at the door of a resource, when its path and method are known to be right.
struct HexoskinKnock: Sendable {
  /// What a resource takes for proof.
  enum Scheme: Sendable {
    /// Everything of the wire page, section 3.1.
    case any
    /// Basic alone, whatever else is sent: what the engine itself brings.
    case plainBasic
  }

  let request: SandboxRequest
  /// The method that counts: what `X-HTTP-Method-Override` says, in capitals.
  let method: String
  /// The URL as the client was to sign it: scheme, `Host` and the target as sent.
  let url: String
  /// The resource's name.
  let resource: String
  let now: Timestamp
  var scheme = Scheme.any
}
