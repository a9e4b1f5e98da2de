import Synchronization

/// What keeps an outage from multiplying the load: each origin has a purse that retries are paid from.
///
/// The figures are those of the AWS SDKs: 500 to begin with, 14 for a retry (5 after throttling), the last cost back
/// after a success that needed one, and 1 for a success that needed none.
public final class RetryBudget: Sendable {
  /// What a purse holds at most.
  public static let capacity = 500

  private let purses = Mutex<[String: Int]>([:])

  /// Full purses.
  public init() {}

  /// What an origin has left.
  public func balance(of origin: String) -> Int {
    purses.withLock { $0[origin] ?? Self.capacity }
  }

  /// Takes the cost of a retry; false when the purse does not hold it.
  func spend(_ cost: Int, at origin: String) -> Bool {
    purses.withLock { purses in
      let balance = purses[origin] ?? Self.capacity
      guard balance >= cost else { return false }
      purses[origin] = balance - cost
      return true
    }
  }

  /// Gives something back.
  func refund(_ amount: Int, at origin: String) {
    purses.withLock { purses in
      let balance = (purses[origin] ?? Self.capacity) + amount
      purses[origin] = balance < Self.capacity ? balance : nil
    }
  }
}
