import HubErrors
import HubHTTP
import HubTesting
@testable @_spi(Backend) import HubTransport
import Testing

/// Reliability, cases 70 to 73: an outage does not multiply the load.
struct RetryBudgetTests {
  private static let origin = "https://hub.example.org"

  @Test func aDeadServerGetsThirtyFiveRetries() async {
    let lab = Lab([.failure(.refused, .notConnected)])
    for _ in 0..<200 { await #expect(throws: TransportError.self) { try await lab.run() } }
    #expect(lab.sent.count == 235)
    #expect(lab.budget.balance(of: Self.origin) == 500 - 35 * 14)
    let waits = lab.waits.slept.count
    #expect(waits == 35)
    let error = await #expect(throws: TransportError.self) { try await lab.run() }
    #expect(error?.kind == .refused)
    #expect(lab.waits.slept.count == waits)
  }

  @Test func throttlingCostsLess() async {
    let lab = Lab([.status(429)])
    await #expect(throws: HubAPIError.self) { try await lab.run() }
    #expect(lab.budget.balance(of: Self.origin) == 490)
  }

  @Test func aSuccessAfterARetryGivesItsCostBack() async throws {
    let once = Lab([.status(503), .ok])
    try await once.run()
    #expect(once.budget.balance(of: Self.origin) == 500)
    let twice = Lab([.status(503), .status(503), .ok])
    try await twice.run()
    #expect(twice.budget.balance(of: Self.origin) == 486)
    let mixed = Lab([.status(503), .status(429), .ok])
    try await mixed.run()
    #expect(mixed.budget.balance(of: Self.origin) == 486)
  }

  @Test func aSuccessWithoutARetryGivesOne() async throws {
    let lab = Lab([.status(429), .status(429), .status(429), .ok])
    await #expect(throws: HubAPIError.self) { try await lab.run() }
    for _ in 0..<3 { try await lab.run() }
    #expect(lab.budget.balance(of: Self.origin) == 493)
    for _ in 0..<20 { try await lab.run() }
    #expect(lab.budget.balance(of: Self.origin) == RetryBudget.capacity)
  }

  @Test func everyOriginHasItsOwn() {
    let budget = RetryBudget()
    #expect(budget.spend(500, at: "https://a"))
    #expect(!budget.spend(1, at: "https://a"))
    #expect(budget.spend(14, at: "https://b"))
    #expect(budget.balance(of: "https://a") == 0)
    #expect(budget.balance(of: "https://b") == 486)
    #expect(budget.balance(of: "https://c") == 500)
  }

  @Test func itNeverLeavesItsBounds() async {
    let budget = RetryBudget()
    await withTaskGroup(of: Bool.self) { group in
      for index in 0..<100 {
        group.addTask {
          var isWithin = true
          for step in 0..<200 {
            if (index + step).isMultiple(of: 3) { budget.refund(14, at: "o") } else { _ = budget.spend(14, at: "o") }
            isWithin = isWithin && (0...RetryBudget.capacity).contains(budget.balance(of: "o"))
          }
          return isWithin
        }
      }
      for await isWithin in group { #expect(isWithin) }
    }
  }

  @Test func exactlyWhatIsThereCanBeSpent() async {
    let budget = RetryBudget()
    let spent = await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { budget.spend(5, at: "o") } }
      return await group.reduce(into: 0) { if $1 { $0 += 1 } }
    }
    #expect(spent == 100)
    #expect(budget.balance(of: "o") == 0)
  }
}
