/// An answer in the form of another generation than the one that was asked.
struct ForeignAnswer: Error, CustomStringConvertible {
  /// What shows it.
  let member: String

  var description: String { "'\(member)' belongs to another generation" }
}
