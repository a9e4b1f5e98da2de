/// A numbered case of the reliability matrix: what a server does, and what a call through the whole pipeline must make
/// of it, whichever transport is below.
public struct TransportCase: Sendable, CustomStringConvertible {
  /// Runs the case and reports what is not as it must be.
  public typealias Check = @Sendable (CaseRun) async throws -> Void

  /// The number in the matrix.
  public let number: Int

  /// What happens.
  public let title: String

  let check: Check

  init(_ number: Int, _ title: String, _ check: @escaping Check) {
    self.number = number
    self.title = title
    self.check = check
  }

  /// Number and title.
  public var description: String { "case \(number): \(title)" }

  /// Every case, in order.
  public static let all = [
    connecting, slowness, framing, pooling, retries, contents, redirects, crossings, heads, codings, uploads,
  ].flatMap(\.self).sorted { $0.number < $1.number }

  /// Runs the case. What it needs of memory is measured again, up to twice, when it seems too much: other tests of the
  /// process need memory too.
  ///
  /// - Parameters:
  ///   - limit: When to give up; a case that goes on is abandoned, since it may not heed its cancellation.
  ///   - makeTransport: Makes the transport under test.
  /// - Returns: What was not as it must be: nothing when the case passes.
  public func findings(
    within limit: Duration, over makeTransport: @escaping CaseRun.TransportFactory
  ) async -> [String] {
    for _ in 0..<2 {
      let run = await run(within: limit, over: makeTransport)
      guard run.findings.isEmpty, !run.memoryFindings.isEmpty else { return run.findings + run.memoryFindings }
    }
    let run = await run(within: limit, over: makeTransport)
    return run.findings + run.memoryFindings
  }

  private func run(within limit: Duration, over makeTransport: @escaping CaseRun.TransportFactory) async -> CaseRun {
    let run = CaseRun(makeTransport)
    let ended = Gate()
    let work = Task {
      do {
        try await check(run)
      } catch {
        run.report("it threw \(type(of: error)): \(error)")
      }
      ended.open()
    }
    let watch = Task {
      // Cancelled as soon as the work ends.
      guard (try? await Task.sleep(for: limit)) != nil else { return }
      run.report("it did not end within \(limit)")
      work.cancel()
      ended.open()
    }
    await ended.wait()
    watch.cancel()
    return run
  }
}
