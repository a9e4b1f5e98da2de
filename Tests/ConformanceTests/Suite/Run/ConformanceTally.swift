/// The exchanges of one server by what became of them.
struct ConformanceTally: Sendable {
  private(set) var exchanges = 0
  private(set) var files = 0
  /// By sense, how many were proved.
  private(set) var proved: [Sense: Int] = [:]
  /// By sense and reason, how many it does not apply to.
  private(set) var notApplying: [Sense: [String: Int]] = [:]
  private(set) var notAsserted: [Sense: Int] = [:]
  /// By reason of the rule, how many exchanges it left out.
  private(set) var leftOut: [String: Int] = [:]
  private(set) var failed: [Sense: Int] = [:]
  /// By sense, to how many nothing was done.
  private(set) var untried: [Sense: Int] = [:]
  /// By operation, how many requests were proved.
  private(set) var operations: [String: Int] = [:]
  /// How many exchanges were left out in some sense.
  private(set) var exchangesLeftOut = 0

  mutating func add(_ result: RecordingResult) {
    files += 1
    for proof in result.proofs {
      exchanges += 1
      var isLeftOut = false
      for sense in Sense.allCases {
        switch proof[sense] {
        case .proved: proved[sense, default: 0] += 1
        case .notApplying(let reason): notApplying[sense, default: [:]][reason, default: 0] += 1
        case .notAsserted: notAsserted[sense, default: 0] += 1
        case .leftOut(let reason):
          leftOut[reason, default: 0] += 1
          isLeftOut = true
        case .failed: failed[sense, default: 0] += 1
        case nil: untried[sense, default: 0] += 1
        }
      }
      if isLeftOut { exchangesLeftOut += 1 }
      if proof[.request] == .proved, let operation = proof.operation { operations[operation, default: 0] += 1 }
    }
  }

  /// Whether nothing was tried in a sense.
  func isUntried(_ sense: Sense) -> Bool { untried[sense] == exchanges }
}
