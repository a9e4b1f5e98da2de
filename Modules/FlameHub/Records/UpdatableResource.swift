/// A kind of record that can be changed.
public protocol UpdatableResource: FlameResource {
  /// What is changed: each member is untouched, null, or a value.
  associatedtype Update: RecordUpdate
}
