import HubErrors
import HubHTTP
public import HubTransport
import Synchronization

/// One run of a case: its transport, and what was not as it must be.
public final class CaseRun: Sendable {
  /// Makes a transport with what a case asks of it.
  public typealias TransportFactory = @Sendable (TransportNeeds) throws -> any Transport

  private let makeTransport: TransportFactory
  private let list = Mutex<[String]>([])
  private let memoryList = Mutex<[String]>([])

  init(_ makeTransport: @escaping TransportFactory) { self.makeTransport = makeTransport }

  /// What was not as it must be.
  var findings: [String] { list.withLock { $0 } }

  /// What needed more memory than it may.
  var memoryFindings: [String] { memoryList.withLock { $0 } }

  /// A client over a new transport.
  func client(_ change: (inout CaseClient.Setup) -> Void = { _ in }) throws -> CaseClient {
    var setup = CaseClient.Setup()
    change(&setup)
    return CaseClient(setup, transport: try makeTransport(setup.needs))
  }

  /// Adds a finding.
  func report(_ finding: String) { list.withLock { $0.append(finding) } }

  /// Adds a finding unless a condition holds.
  func expect(_ condition: Bool, _ finding: @autoclosure () -> String) {
    if !condition { report(finding()) }
  }

  /// Adds a finding unless two values are equal.
  func equal<Value: Equatable>(_ value: Value, _ expected: Value, _ what: @autoclosure () -> String) {
    if value != expected { report("\(what()): \(value) instead of \(expected)") }
  }

  /// The memory in use may have grown by less than 64 MiB, where the system tells.
  func expectMemory(_ peak: MemoryPeak) {
    guard let growth = peak.growth, growth >= 64 else { return }
    memoryList.withLock { $0.append("the memory in use grew by \(growth) MiB") }
  }

  /// The error that a call must end with.
  ///
  /// - Throws: ``CaseFailure`` when the call ends in another way, since the case has nothing to go on with then.
  func failure<Failure: Error>(
    _ type: Failure.Type, _ call: () async throws -> CaseAnswer
  ) async throws -> Failure {
    do {
      let answer = try await call()
      throw CaseFailure("the call succeeded with status \(answer.status) and \(answer.bytes.count) bytes")
    } catch let error as Failure {
      return error
    } catch let error as CaseFailure {
      throw error
    } catch {
      throw CaseFailure("the call failed with \(Swift.type(of: error)) instead of \(type): \(error)")
    }
  }
}

/// A case cannot go on.
struct CaseFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
