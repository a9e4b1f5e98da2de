/// Changes of a record; new ones touch nothing.
public protocol RecordUpdate: Codable, Hashable, Sendable {
  /// No changes.
  init()
}
