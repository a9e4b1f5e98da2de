public import HubHTTP
public import HubJSON
public import HubQuery
public import HubTransport

/// The client that a node or an analysis logs in as (wire page, section 5.1); it prints without the secret.
public struct ClientCredentials: Codable, Hashable, Sendable, Identifiable, JSONPrintable {
  /// The client.
  public var id: ID<FlameClient>
  /// The client's name: the id of what it belongs to, unless it was renamed.
  public var name: String
  /// The client's name for people.
  public var displayName: String?
  /// The client's secret; the hash of it where the client keeps no more than that.
  public var secret: String?
  /// Members that this version of HubKit does not know, and explicit nulls.
  public var wire = WireMembers()

  /// What the Hub's answers hide beyond the usual.
  public static var redaction: Redaction { .flame }
}
