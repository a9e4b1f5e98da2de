/// Changes of an object; new ones touch nothing.
public protocol HexoskinChange: HexoskinDraft {
  /// No changes.
  init()
}
