import CommandLineKit
import FlameHub

/// Follows the build or the distribution of an analysis to its end.
struct AnalysisFollower {
  private let what: String
  private let state: @Sendable (Analysis) -> (status: ProcessStatus?, progress: Int?)

  /// What a command begins, nil for one that begins nothing that goes on.
  init?(_ command: AnalysisCommand) {
    switch command {
    case .buildStart:
      what = "build"
      state = { ($0.buildStatus, $0.buildProgress) }
    case .distributionStart:
      what = "distribution"
      state = { ($0.distributionStatus, $0.distributionProgress) }
    default: return nil
    }
  }

  /// The loop as it is written in Swift.
  var swift: String {
    """
    while ![.executed, .failed, .stopped].contains(analysis.\(what)Status) {
      try await Task.sleep(for: .seconds(1))
      analysis = try await hub.core.analyses.get(analysis)
    }
    """
  }

  /// Asks again and again until the work has ended.
  ///
  /// - Returns: The analysis as it is then.
  func follow(_ analysis: Analysis, _ hub: FlameHubClient, _ context: CommandContext) async throws -> Analysis {
    let clock = SystemClock()
    var analysis = analysis
    var shown = ""
    while !isAtItsEnd(analysis) {
      let (status, progress) = state(analysis)
      let text = "\(what) \(status?.rawValue ?? "not begun")\(progress.map { ", \($0) %" } ?? "")"
      if text != shown, context.error.isTerminal { context.note(text) }
      shown = text
      try await clock.sleep(for: .seconds(1))
      analysis = try await hub.core.analyses.get(analysis)
    }
    return analysis
  }

  /// Refuses an end that is none.
  func check(_ analysis: Analysis) throws(CommandFailure) {
    guard let status = state(analysis).status, status != .executed else { return }
    throw CommandFailure(
      "the \(what) of \(analysis.name ?? analysis.id.rawValue) is \(status.rawValue)", exitCode: .failure)
  }

  private func isAtItsEnd(_ analysis: Analysis) -> Bool {
    [.executed, .failed, .stopped].contains(state(analysis).status)
  }
}
