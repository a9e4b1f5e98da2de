public import HubQuery

/// A kind of record that Hangar keeps; it prints as JSON.
public protocol HangarResource: Codable, Hashable, Sendable, TextOutputStreamable, CustomReflectable {
  /// The members, and what lists can be filtered and sorted by.
  static var fieldTable: FieldTable<Self> { get }
}

extension HangarResource {
  /// Writes the record as JSON, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }

  /// What `dump` prints: the record as JSON, without secrets.
  public var customMirror: Mirror { Mirror(self, children: ["json": shownAsJSON(self)]) }
}
