import Hangar
import Testing

/// Every recorded request of either profile that belongs to an operation is produced by its Swift call, or cannot be made
/// by one.
@Test func hangarRequests() async throws {
  // What servers have had since 2024 (wire page, section 7).
  let sinceCurrent: Set = [
    "projects.withFile", "versions.getByNumber", "versions.statsByNumber", "versions.downloadByNumber",
    "platforms.versions",
  ]
  let count = try await RequestCount(of: "hangar", with: HangarRequestReader.self)
  #expect(count.failed == 0)
  // What is produced of the fixtures here; a client that begins to refuse some of it shows.
  #expect(count.made(of: "2023.12") >= 861)
  #expect(count.made(of: "current") >= 899)
  for profile in [HangarProfile.v2023_12, .current] {
    for operation in HangarEndpoints.all.map(\.name) where profile == .current || !sinceCurrent.contains(operation) {
      #expect(count.versions[profile.rawValue]?[operation, default: 0] ?? 0 > 0, "\(operation) of \(profile)")
    }
  }
}
