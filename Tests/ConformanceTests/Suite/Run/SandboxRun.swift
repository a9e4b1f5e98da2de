import HubTesting

/// Has the sandbox play the server of a recording.
enum SandboxRun {
  /// What became of each entry in the sense of the sandbox.
  ///
  /// - Returns: nil where no emulator of the backend is replayed here.
  static func verdicts(
    of recording: Recording, by adapter: any ConformanceAdapter, rules: [ConformanceRule]
  ) async -> [Verdict]? {
    var sandbox: any RecordedSandbox
    do {
      guard let found = try adapter.sandbox(for: recording) else { return nil }
      sandbox = found
    } catch let error as NoSandbox {
      return recording.exchanges.map { _ in .notApplying(error.reason) }
    } catch {
      return recording.exchanges.map { _ in .failed("the sandbox did not start: \(error)") }
    }
    var verdicts: [Verdict] = []
    for (index, exchange) in recording.exchanges.enumerated() {
      do {
        let answer = try await sandbox.answer(index, exchange)
        verdicts.append(verdict(index, exchange, answer, recording, rules))
      } catch {
        verdicts.append(.failed("\(error)"))
      }
    }
    return verdicts
  }

  private static func verdict(
    _ index: Int, _ exchange: RecordedExchange, _ answer: SandboxAnswer, _ recording: Recording,
    _ rules: [ConformanceRule]
  ) -> Verdict {
    guard recording.asserts(exchange) else { return .notApplying("an answer that is no server's") }
    guard recording.notes?.assertsAnything(of: index) ?? true else { return .notAsserted }
    let found = answer.differences.filter { recording.notes?.asserts($0.part, of: index) ?? true }
    guard !found.isEmpty else { return .proved }
    let failed = ConformanceRule.Case(exchange: exchange, answer: answer)
    if let rule = rules.first(where: { $0.leavesOut(failed, in: .sandbox, of: recording) }) {
      return .leftOut(rule.reason)
    }
    return .failed(found.prefix(3).map { "\($0.part): \($0.text)" }.joined(separator: "; "))
  }
}
