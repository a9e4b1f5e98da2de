public import HubHTTP
public import HubJSON
public import HubTransport

/// What a node logs in to its registry with (wire page, section 5.1); it prints without the secret.
public struct RegistryCredentials: Codable, Hashable, Sendable, JSONPrintable {
  /// The registry's host.
  public var host: String
  /// The name of the node's project in the registry.
  public var externalName: String
  /// The name of the project's account; nil as long as the registry has none.
  public var accountName: String?
  /// The secret of the project's account; nil as long as the registry has none.
  public var accountSecret: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  /// What the Hub's answers hide beyond the usual.
  public static var redaction: Redaction { .flame }
}
