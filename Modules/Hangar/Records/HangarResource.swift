public import HubQuery
public import HubTransport

/// A kind of record that Hangar keeps; it prints as JSON.
public protocol HangarResource: Codable, Hashable, Sendable, JSONPrintable {
  /// The members, and what lists can be filtered and sorted by.
  static var fieldTable: FieldTable<Self> { get }
}
