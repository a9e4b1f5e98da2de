/// A kind of object that can be changed, by fields or as a whole.
public protocol UpdatableSnapshot: HexoskinSnapshot {
  /// What is changed: each member is untouched, null, or a value.
  associatedtype Update: HexoskinChange
}
