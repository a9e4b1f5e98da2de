/// What a new record is made of; it prints as the JSON that is sent, without secrets.
public protocol HahnProDraft: Codable, Hashable, Sendable, TextOutputStreamable, CustomReflectable {
  /// The roles that may read the record.
  var readPermissions: [String] { get }

  /// The roles that may read and change the record; there must be one at least (wire page, section 4.6).
  var readWritePermissions: [String] { get }
}

extension HahnProDraft {
  /// Writes the JSON that is sent, without secrets.
  public func write<Target: TextOutputStream>(to target: inout Target) { target.write(shownAsJSON(self)) }

  /// What `dump` prints: the same JSON.
  public var customMirror: Mirror { Mirror(self, children: ["json": shownAsJSON(self)]) }
}
