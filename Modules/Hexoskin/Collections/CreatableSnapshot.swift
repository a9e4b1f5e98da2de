/// A kind of object that can be created.
public protocol CreatableSnapshot: HexoskinSnapshot {
  /// What a new one is made of; what is not set is not sent.
  associatedtype Create: HexoskinDraft
}
