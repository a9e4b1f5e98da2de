/// A kind of record that can be created.
public protocol CreatableResource: FlameResource {
  /// What a new record is made of; what is not set is not sent.
  associatedtype Create: RecordDraft
}
