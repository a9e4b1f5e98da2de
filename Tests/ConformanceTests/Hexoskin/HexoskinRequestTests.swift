import Hexoskin
import Testing

/// Every recorded request that belongs to an operation is produced by its Swift call, or cannot be made by one.
@Test func hexoskinRequests() async throws {
  let count = try await RequestCount(of: "hexoskin", with: HexoskinRequestReader.self)
  #expect(count.failed == 0)
}
