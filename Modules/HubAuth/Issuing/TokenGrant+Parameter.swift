extension TokenGrant {
  /// A parameter of a token request.
  public struct Parameter: Hashable, Sendable {
    /// The name on the wire.
    public let name: String

    /// The value.
    public let value: Secret

    /// Whether the value is hidden when the parameter is shown.
    public let isSecret: Bool

    /// A parameter that may be shown.
    public static func plain(_ name: String, _ value: String) -> Parameter {
      Parameter(name: name, value: Secret(value), isSecret: false)
    }

    /// A parameter that is hidden in descriptions.
    public static func secret(_ name: String, _ value: Secret) -> Parameter {
      Parameter(name: name, value: value, isSecret: true)
    }
  }
}

extension TokenGrant.Parameter: CustomStringConvertible {
  /// Name and value, the value only if it is no secret.
  public var description: String { "\(name)=\(isSecret ? value.description : value.exposed)" }
}
