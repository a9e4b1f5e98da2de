import Hexoskin
import Testing

/// Every recorded request that belongs to an operation is produced by its Swift call, or cannot be made by one.
@Test func hexoskinRequests() async throws {
  let count = try await RequestCount(of: "hexoskin", with: HexoskinRequestReader.self)
  #expect(count.failed == 0)
  // What is produced of the fixtures here; a client that begins to refuse some of it shows.
  #expect(count.made() >= 667)
  // What no official client was recorded doing, and what the user's browser asks for.
  let others: Set = [
    "accounts.get", "accounts.update", "accounts.replace", "annotations.update", "oauth1.authorize", "oauth2.authorize",
    "records.update", "users.update",
  ]
  for operation in HexoskinEndpoints.all.map(\.name) where !others.contains(operation) {
    #expect(count.produced[operation, default: 0] > 0, "\(operation)")
  }
}
