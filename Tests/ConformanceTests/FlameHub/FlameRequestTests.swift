import HubTesting
import Testing

/// Every recorded request that belongs to an operation is produced by its Swift call, or cannot be made by one.
@Test func flameHubRequests() async throws {
  var produced: [String: Int] = [:]
  var left: [String: Int] = [:]
  var exchanges = 0
  for (name, archive) in try RecordingFolder.archives(of: "flame-hub") {
    guard archive.metadata?.version == "0.13.0" else { continue }
    let reader = FlameRequestReader(origins: archive.metadata?.origins ?? [:])
    for (index, exchange) in archive.exchanges.enumerated() {
      exchanges += 1
      guard let (operation, outcome) = try await reader.read(exchange) else { continue }
      switch outcome {
      case .produced: produced[operation, default: 0] += 1
      case .left(let reason):
        left[reason, default: 0] += 1
        if RecordingFolder.isVerbose { print("left \(name) \(index), \(operation): \(reason)") }
      case .failed(let difference): Issue.record("\(name) \(index), \(operation): \(difference)")
      }
    }
  }
  let total = produced.values.reduce(0, +)
  let unmakeable = left.values.reduce(0, +)
  print("flame-hub requests: \(exchanges) recorded, \(total + unmakeable) of known operations, \(total) produced")
  for (operation, count) in produced.sorted(by: { $0.key < $1.key }) { print("  \(operation): \(count)") }
  print("  that no call can make: \(unmakeable)")
  for (reason, count) in left.sorted(by: { $0.key < $1.key }) { print("    \(reason): \(count)") }
  #expect(total > 0)
}
