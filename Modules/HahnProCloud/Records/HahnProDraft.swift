public import HubTransport

/// What a new record is made of; it prints as the JSON that is sent, without secrets.
public protocol HahnProDraft: Codable, Hashable, Sendable, JSONPrintable {
  /// The roles that may read the record.
  var readPermissions: [String] { get }

  /// The roles that may read and change the record; there must be one at least (wire page, section 4.6).
  var readWritePermissions: [String] { get }
}
