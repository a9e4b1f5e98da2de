/// Changes of a record; new ones touch nothing.
public protocol RecordUpdate: RecordDraft {
  /// No changes.
  init()
}
