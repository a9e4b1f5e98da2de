/// Why no call of ours can make a recorded request.
struct Unmakeable: Error, Equatable {
  let reason: String

  init(_ reason: String) { self.reason = reason }

  /// A body that no value of the operation's types stands for.
  static let ofAnotherType = Unmakeable("a member that is missing or not of the public type")
}
