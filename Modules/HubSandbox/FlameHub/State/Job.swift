import HubJSON
import HubTransport

/// Work that goes on after an answer, as the Hub's workers do it: the emulator does each step once its time has come.
struct Job: Sendable {
  enum Kind: Sendable {
    case build, distribution

    /// What the members that show the work begin with.
    var stem: String { self == .build ? "build" : "distribution" }
  }

  /// A step: how long after the start it comes, and what the record shows then.
  static let steps: [(after: Duration, status: String, progress: Int)] = [
    (.milliseconds(200), "started", 0), (.milliseconds(400), "started", 75), (.milliseconds(600), "executed", 100),
  ]

  let kind: Kind
  let path: String
  let id: String
  let start: Timestamp
  /// How many steps are done.
  var done = 0
}
