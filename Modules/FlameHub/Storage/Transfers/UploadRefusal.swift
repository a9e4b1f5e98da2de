@_spi(Backend) import HubErrors
import HubPlatform
import HubQuery
import HubTransport

/// Finds out why the Hub did not take an upload: to a name that is in the bucket already Hub 0.13 answers 500 and no word
/// about it (wire page, section 5.2).
struct UploadRefusal: Sendable {
  let files: [UploadFile]
  let bucket: HubQuery.ID<Bucket>
  let connection: FlameConnection

  /// How many files of the bucket are looked at.
  private static let lookedAt = 1000

  /// The error with the names that the bucket has, as far as they can be had; otherwise the error as it is.
  func explained(_ error: HubAPIError) async -> HubAPIError {
    guard error.code == "internal_error", let taken = try? await takenNames(), !taken.isEmpty else { return error }
    let names = taken.map { "'\($0)'" }.joined(separator: ", ")
    return error.advising(
      "the bucket has \(names), and takes a name only once: delete what is there, or choose another name")
  }

  /// The names of the upload that the bucket has, in the upload's order.
  private func takenNames() async throws -> [String] {
    let id = try await FlameRecords<Bucket>(connection).get(bucket).reference
    let paths = Set(files.map(\.name))
    var found: Set<String> = []
    var count = 0
    for try await file in FlameRecords<BucketFile>(connection).all(where: .bucketID == id, include: []) {
      if paths.contains(file.path) { found.insert(file.path) }
      count += 1
      if found.count == paths.count || count == Self.lookedAt { break }
    }
    return files.map(\.name).filter(found.contains)
  }
}
