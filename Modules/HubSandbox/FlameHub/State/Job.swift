import HubJSON
import HubTransport

/// Work that goes on after an answer, as the Hub's workers do it: the emulator does each step once its time has come.
struct Job: Sendable {
  enum Kind: Sendable {
    case build, distribution
    /// What Hub 0.8 does: builds, looks after them, makes and removes the buckets of an analysis.
    case hub08Build, buildCheck, spinUp, tearDown

    /// What the members that show the work begin with.
    var stem: String { self == .distribution ? "distribution" : "build" }

    /// How long after the start the steps come.
    var delays: [Duration] {
      switch self {
      case .build, .distribution: Job.steps.map(\.after)
      case .hub08Build: [.milliseconds(25), .seconds(60)]
      case .buildCheck, .spinUp, .tearDown: [.milliseconds(15)]
      }
    }
  }

  /// A step of a build or distribution: how long after the start it comes, and what the record shows then.
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
