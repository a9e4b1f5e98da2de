#if os(Linux)
  /// The transfers that something arrived for in this turn. Lives on the driver thread; not `Sendable`.
  final class TouchedTransfers {
    private var transfers: [Transfer] = []

    func append(_ transfer: Transfer) { transfers.append(transfer) }

    func next() -> Transfer? { transfers.popLast() }
  }
#endif
